package app.atende.attributes;

import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.accounts.AccountEdit;
import app.atende.accounts.AccountSettings;
import app.atende.accounts.Accounts;
import app.atende.config.DomainException;
import app.atende.rooms.Rooms;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The account's settings and what must be filled in are saved together. */
class GeneralSettingsTest {

  private Rooms rooms;
  private AttributeId reason;
  private AttributeId amount;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    reason = define("motivo");
    amount = define("valor");
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void allOfItIsKept() {
    change("Acme Dois", Set.of(reason), Set.of());
    assertThat(account().name()).isEqualTo("Acme Dois");
    assertThat(required()).containsExactly(reason);
  }

  @Test
  void whoSawOtherAttributesRequiredIsRefusedAndNothingIsKept() {
    change("Acme", Set.of(reason), Set.of());
    assertThatThrownBy(() -> change("Acme Dois", Set.of(amount), Set.of()))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("STALE_EDIT");
    assertThat(account().name()).isEqualTo("Acme");
    assertThat(required()).containsExactly(reason);
  }

  private void change(String name, Set<AttributeId> wanted, Set<AttributeId> seen) {
    rooms.callInRequest(
        () -> {
          AccountEdit now = rooms.get(Accounts.class).get(OLGA).edit();
          AccountEdit edit =
              new AccountEdit(
                  now.version(),
                  name,
                  now.locale(),
                  now.timeZone(),
                  now.supportEmail(),
                  now.rules());
          rooms.get(GeneralSettings.class).change(edit, wanted, seen, OLGA);
          return null;
        });
  }

  private AccountSettings account() {
    return rooms.call(() -> rooms.get(Accounts.class).get(OLGA));
  }

  private Set<AttributeId> required() {
    return rooms.call(
        () ->
            rooms.get(AttributeDefinitions.class).requiredToResolve(OLGA).stream()
                .map(AttributeSummary::id)
                .collect(Collectors.toSet()));
  }

  private AttributeId define(String key) {
    AttributeEdit edit = new AttributeEdit(key, null, List.of(), null, null);
    NewAttribute wanted =
        new NewAttribute(AttributeOwner.CONVERSATION, key, AttributeType.TEXT, edit);
    return rooms
        .callInRequest(() -> rooms.get(AttributeDefinitions.class).create(wanted, OLGA))
        .id();
  }
}
