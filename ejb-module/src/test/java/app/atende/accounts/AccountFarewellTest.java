package app.atende.accounts;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator wants the account to end. */
class AccountFarewellTest {

  private Rooms rooms;

  @BeforeEach
  void open() {
    rooms = new Rooms(AccountFarewell.class);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void whoTypesTheNameAsksForItAndTheAccountsOwnLogSaysSo() {
    ask(" Acme ", OLGA);
    assertThat(noted()).isEqualTo(1);
  }

  @Test
  void anotherNameOrAnotherPersonEndsNothing() {
    assertThatThrownBy(() -> ask("acme", OLGA)).hasMessageContaining("CONFIRMATION_WRONG");
    assertThatThrownBy(() -> ask(null, OLGA)).hasMessageContaining("CONFIRMATION_WRONG");
    assertThatThrownBy(() -> ask("Acme", ADA)).hasMessageContaining("NOT_PERMITTED");
    assertThat(noted()).isZero();
  }

  private long noted() {
    String found = "SELECT id FROM audit_entry WHERE what = 'account_deletion_requested'";
    return rooms.call(() -> rooms.ask(found)).size();
  }

  private void ask(String typedName, Actor actor) {
    rooms.callInRequest(
        () -> {
          rooms.get(AccountFarewell.class).ask(typedName, actor);
          return null;
        });
  }
}
