package app.atende.accounts;

import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.events.Cause;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MirrorSettingsTest implements RunsTwiceContract {
  @RegisterExtension private static final Rooms rooms = new Rooms(ControlBeans.all());

  @BeforeAll
  static void changeTheSettings() {
    ControlBeans.enter(rooms.acme());
    rooms.callInRequest(MirrorSettingsTest::rename);
  }

  private static Void rename() {
    Accounts accounts = rooms.get(Accounts.class);
    long version = accounts.get(OLGA).version();
    accounts.change(
        new AccountEdit(
            version, "Acme Ltda", "en", "Europe/Lisbon", "oi@acme.pt", AccountRules.DEFAULT),
        OLGA);
    return null;
  }

  @Override
  public DurableListener listener() {
    return rooms.get(MirrorSettings.class);
  }

  @Override
  public void runOnce() {
    EventNote note =
        new EventNote(AccountChanged.TYPE, Instant.EPOCH, new Cause("AGENT", 1), Map.of());
    rooms.run(() -> listener().handle(note));
  }

  @Override
  public Object outcome() {
    AccountEntry entry = entry();
    return List.of(entry.name(), entry.locale(), entry.timeZone(), entry.supportEmail());
  }

  private static AccountEntry entry() {
    TenantDirectory directory = rooms.get(TenantDirectory.class);
    return directory.get(rooms.acme());
  }

  @Test
  void theProviderSeesWhatTheAccountCallsItself() {
    runOnce();
    assertThat(entry().name()).isEqualTo("Acme Ltda");
    assertThat(entry().locale()).isEqualTo("en");
    assertThat(entry().timeZone().getId()).isEqualTo("Europe/Lisbon");
    assertThat(entry().supportEmail()).contains("oi@acme.pt");
  }

  @Test
  void everyChangeOfTheSettingsAsksForIt() {
    assertThat(listener().wants(new AccountChanged(Instant.EPOCH, new Cause("AGENT", 1)))).isTrue();
  }
}
