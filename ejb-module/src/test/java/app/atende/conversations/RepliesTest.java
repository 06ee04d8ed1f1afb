package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.attributes.Attributes;
import app.atende.rooms.Rooms;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a message answers: only what stands beside it, and only what its reader sees too. */
class RepliesTest {

  private Rooms rooms;
  private DisplayId lost;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    lost = rooms.write(rooms.carla(), "Minha encomenda sumiu").conversation();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void whatTheContactReadsQuotesNoPrivateNote() {
    MessageId note = note(MessageDraft.of("cuidado com ela")).message();
    reply(MessageDraft.of("Vou procurar").inReplyTo(note));
    note(MessageDraft.of("de acordo").inReplyTo(note));
    List<TimelineMessage> thread = thread();
    assertThat(thread.get(2).isReply()).isFalse();
    assertThat(thread.get(3).quoted().excerpt()).isEqualTo("cuidado com ela");
  }

  @Test
  void whatWasDeletedIsQuotedWithoutItsWords() {
    MessageId first = thread().get(0).id();
    reply(MessageDraft.of("Vou procurar").inReplyTo(first));
    rooms.run(() -> desk().deleteMessage(lost, first, ADA));
    TimelineMessage answer = thread().get(1);
    assertThat(answer.isReply()).isTrue();
    assertThat(answer.quoted().deleted()).isTrue();
    assertThat(answer.quoted().excerpt()).isNull();
  }

  @Test
  void aMessageIsAnsweredByWhatItsChannelCallsItToo() {
    MessageId asked = reply(MessageDraft.of("Qual pedido?").withSourceId("WAID:1")).message();
    reply(naming("WAID:1"));
    reply(MessageDraft.of("Achei").inReplyTo(asked));
    for (TimelineMessage answer : thread().subList(2, 4)) {
      assertThat(answer.quoted().id()).isEqualTo(asked);
      assertThat(answer.attributes().values())
          .containsEntry(TimelineMessage.IN_REPLY_TO_EXTERNAL_ID, "WAID:1");
    }
  }

  @Test
  void aNameThatNothingHereHasIsNotKept() {
    DisplayId other = rooms.write(rooms.arrive("dora", "Dora"), "um segredo").conversation();
    MessageDraft theirs = MessageDraft.of("De quem?").withSourceId("WAID:2");
    rooms.call(() -> desk().reply(other, theirs, ADA));
    note(MessageDraft.of("cuidado").withSourceId("WAID:3"));
    reply(naming("WAID:2"));
    reply(naming("WAID:3"));
    for (TimelineMessage answer : thread().subList(2, 4)) {
      assertThat(answer.isReply()).isFalse();
      assertThat(answer.attributes().isEmpty()).isTrue();
    }
  }

  private static MessageDraft naming(String sourceId) {
    Attributes told = Attributes.NONE.with(TimelineMessage.IN_REPLY_TO_EXTERNAL_ID, sourceId);
    return MessageDraft.of("O pedido 7").withAttributes(told);
  }

  @Test
  void aRowThatNamesAForeignMessageQuotesNothing() {
    DisplayId other = rooms.write(rooms.arrive("dora", "Dora"), "um segredo").conversation();
    reply(MessageDraft.of("Vou procurar"));
    long secret = thread(other).get(0).id().value();
    rooms.sql(
        "UPDATE message SET content_attributes = '{\"in_reply_to\":"
            + secret
            + "}' WHERE content = 'Vou procurar'");
    TimelineMessage answer = thread().get(1);
    assertThat(answer.isReply()).isTrue();
    assertThat(answer.quoted()).isNull();
  }

  private SentMessage reply(MessageDraft draft) {
    return rooms.call(() -> desk().reply(lost, draft, ADA));
  }

  private SentMessage note(MessageDraft draft) {
    return rooms.call(() -> desk().addNote(lost, draft, ADA));
  }

  private List<TimelineMessage> thread() {
    return thread(lost);
  }

  private List<TimelineMessage> thread(DisplayId conversation) {
    return rooms.call(
        () -> rooms.get(Timelines.class).thread(conversation, TimelineSlice.latest(), ADA));
  }

  private Conversations desk() {
    return rooms.get(Conversations.class);
  }
}
