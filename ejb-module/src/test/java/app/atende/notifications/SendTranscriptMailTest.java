package app.atende.notifications;

import static app.atende.rooms.Rooms.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.TranscriptId;
import app.atende.conversations.TranscriptOrder;
import app.atende.conversations.Transcripts;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.events.internal.NotePaper;
import app.atende.notifications.internal.MailLinks;
import app.atende.notifications.internal.Paper;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conversation that is sent by mail. */
class SendTranscriptMailTest implements RunsTwiceContract {

  private static final String OTHER = "boss@acme.example";

  private Rooms rooms;
  private DisplayId lost;

  @BeforeEach
  void somebodyAsks() {
    rooms = new Rooms(beans());
    lost = rooms.write(rooms.carla(), "A <encomenda> sumiu").conversation();
    rooms.call(() -> desk().addNote(lost, MessageDraft.of("cliente difícil"), ADA));
    rooms.call(() -> desk().reply(lost, MessageDraft.of("Vou procurar"), ADA));
    request(TranscriptOrder.to(" Boss@ACME.example "));
  }

  private static Class<?>[] beans() {
    return Stream.concat(
            Stream.of(ControlBeans.all()),
            Stream.of(SendTranscriptMail.class, MailLinks.class, RecordingMail.class))
        .toArray(Class<?>[]::new);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void itHoldsWhatTheContactMaySeeAndNothingElse() {
    runOnce();
    Paper paper = sent().get(0).paper();
    assertThat(sent().get(0).to().email()).isEqualTo(OTHER);
    assertThat(paper.subject()).contains(lost.toString(), "Acme");
    assertThat(paper.text())
        .contains("Carla", "A <encomenda> sumiu", "Ada", "Vou procurar")
        .doesNotContain("cliente difícil");
    assertThat(paper.html())
        .contains("A &lt;encomenda&gt; sumiu", "lang=\"pt-BR\"")
        .doesNotContain("cliente difícil");
  }

  @Test
  void whoHasNoAddressGetsNone() {
    assertRefused("RECEIVER_MISSING", TranscriptOrder.toContact());
    assertRefused("RECEIVER_MISSING", TranscriptOrder.toAssignee());
    assertRefused("EMAIL_INVALID", TranscriptOrder.to("nobody"));
    assertRefused("EMAIL_INVALID", TranscriptOrder.to(null));
  }

  @Test
  void theAgentWhoHasItGetsItAtHisOwnAddress() {
    rooms.call(() -> desk().assign(lost, Optional.of(Rooms.idOf(ADA)), ADA));
    request(TranscriptOrder.toAssignee());
    runOnce();
    assertThat(sent()).extracting(mail -> mail.to().email()).contains("ada@acme.example");
  }

  @Override
  public DurableListener listener() {
    return rooms.get(SendTranscriptMail.class);
  }

  @Override
  public void runOnce() {
    String sql =
        "SELECT event, payload FROM atenderelay.outbox"
            + " WHERE listener = 'send-transcript-mail' AND account_id = "
            + rooms.acme();
    List<EventNote> notes =
        rooms.call(
            () ->
                rooms.ask(sql).stream()
                    .map(Row::of)
                    .map(row -> NotePaper.read(row.text(), row.text()))
                    .toList());
    notes.forEach(note -> rooms.run(() -> listener().handle(note)));
  }

  @Override
  public Object outcome() {
    return sent();
  }

  private List<RecordingMail.Sent> sent() {
    return rooms.get(RecordingMail.class).sent();
  }

  private TranscriptId request(TranscriptOrder order) {
    return rooms.call(() -> rooms.get(Transcripts.class).request(lost, order, ADA));
  }

  private void assertRefused(String code, TranscriptOrder order) {
    assertThatThrownBy(() -> request(order))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining(code);
  }

  private Conversations desk() {
    return rooms.get(Conversations.class);
  }
}
