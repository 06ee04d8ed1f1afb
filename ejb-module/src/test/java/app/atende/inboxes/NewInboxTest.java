package app.atende.inboxes;

import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An inbox is opened with all the settings it shall have, or not at all. */
class NewInboxTest {

  private Rooms rooms;

  @BeforeEach
  void open() {
    rooms = new Rooms(ControlBeans.all());
    ControlBeans.enter(rooms.acme());
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void itHasAllSettingsFromTheBeginning() {
    InboxId id = create("Returns", "We are glad that you write.");
    InboxDetail created = rooms.callInRequest(() -> queries().get(id, OLGA));
    assertThat(created.manners().greetingMessage()).isEqualTo("We are glad that you write.");
    assertThat(created.isHmacMandatory()).isTrue();
  }

  @Test
  void aSettingThatIsRefusedLeavesNoInbox() {
    assertThatThrownBy(() -> create("Returns", "x".repeat(10_001)))
        .isInstanceOf(DomainException.class);
    assertThat(rooms.callInRequest(() -> queries().list(OLGA)))
        .extracting(InboxSummary::name)
        .doesNotContain("Returns");
  }

  private InboxId create(String name, String greeting) {
    Inboxes desk = rooms.get(Inboxes.class);
    return rooms.callInRequest(
        () -> desk.createApi(name, null, inbox -> greeting(inbox, greeting), OLGA));
  }

  private static InboxEdit greeting(InboxDetail inbox, String greeting) {
    InboxManners manners = inbox.manners().greetingWith(greeting);
    return inbox.edit().behaving(manners).provingIdentity(true);
  }

  private InboxQueries queries() {
    return rooms.get(InboxQueries.class);
  }
}
