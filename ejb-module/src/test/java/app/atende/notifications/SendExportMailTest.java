package app.atende.notifications;

import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.contacts.ContactsExported;
import app.atende.control.ControlDatabase;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.notifications.internal.Addressees;
import app.atende.notifications.internal.MailLinks;
import app.atende.notifications.internal.Paper;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever had a program ask for a table of contacts hears by mail where it is. */
class SendExportMailTest implements RunsTwiceContract {

  private Rooms rooms;

  @BeforeEach
  void open() {
    rooms =
        new Rooms(
            Stream.concat(
                    Stream.of(ControlBeans.all()),
                    Stream.of(
                        SendExportMail.class,
                        Addressees.class,
                        MailLinks.class,
                        RecordingMail.class))
                .toArray(Class<?>[]::new));
    rooms
        .get(ControlDatabase.class)
        .update(
            "INSERT INTO user (id, email, name, pubsub_secret, created_at, changed_at)"
                + " VALUES (?, ?, ?, '', NOW(6), NOW(6)) ON DUPLICATE KEY UPDATE locale = NULL",
            OLGA.id(),
            "told-" + OLGA.id() + "@acme.example",
            OLGA.name());
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void aTableThatIsReadySaysWhereItIs() {
    Paper paper = mail(false);
    assertThat(paper.subject()).isEqualTo("Exportação de contatos em Acme");
    assertThat(paper.text()).contains("está pronta", "40", "7 dias", "/contacts?export=7");
  }

  @Test
  void aTableThatWasGivenUpDoesNotSayThatItIsReady() {
    Paper paper = mail(true);
    assertThat(paper.subject()).isEqualTo("A exportação de contatos em Acme não foi concluída");
    assertThat(paper.text()).doesNotContain("está pronta");
  }

  @Test
  void whoHasLeftMeanwhileIsNotWrittenTo() {
    rooms.sql("DELETE FROM agent WHERE id = " + OLGA.id());
    runOnce();
    assertThat(sent()).isEmpty();
  }

  private Paper mail(boolean failed) {
    send(failed);
    return sent().get(sent().size() - 1).paper();
  }

  private void send(boolean failed) {
    EventNote note =
        EventNote.of(
            new ContactsExported(
                7, OLGA.id(), 40, failed, OLGA.cause(), Instant.parse("2026-01-20T12:00:00Z")));
    rooms.run(() -> listener().handle(note));
  }

  private List<RecordingMail.Sent> sent() {
    return rooms.get(RecordingMail.class).sent();
  }

  @Override
  public DurableListener listener() {
    return rooms.get(SendExportMail.class);
  }

  @Override
  public void runOnce() {
    send(false);
  }

  @Override
  public Object outcome() {
    return sent().stream().map(mail -> mail.paper().subject()).distinct().toList();
  }
}
