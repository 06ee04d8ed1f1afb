package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.rooms.Rooms;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody says how urgent a conversation is. */
class PriorityTest {

  private Rooms rooms;
  private DisplayId lost;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    lost = rooms.write(rooms.carla(), "A encomenda sumiu").conversation();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void thePriorityIsKeptAndALineSaysWhoChoseIt() {
    ConversationState urgent = prioritize(Priority.URGENT);
    assertThat(card().priority()).isEqualTo(Priority.URGENT);
    assertThat(card().version()).isEqualTo(urgent.version());
    Activity line = lines().get(0);
    assertThat(line.kind()).isEqualTo(ActivityKind.PRIORITY_CHANGED);
    assertThat(line.subject()).isEqualTo("URGENT");
    assertThat(line.causeName()).isEqualTo("Ada");
  }

  @Test
  void theSameAgainIsNoNews() {
    ConversationState first = prioritize(Priority.HIGH);
    assertThat(prioritize(Priority.HIGH).version()).isEqualTo(first.version());
    assertThat(lines()).hasSize(1);
  }

  @Test
  void takingItAwaySaysSo() {
    prioritize(Priority.LOW);
    prioritize(Priority.NONE);
    assertThat(card().priority()).isEqualTo(Priority.NONE);
    assertThat(lines().get(1).kind()).isEqualTo(ActivityKind.PRIORITY_REMOVED);
    assertThat(lines().get(1).subject()).isNull();
  }

  @Test
  void whoSawAnOlderStateIsRefused() {
    long seen = card().version();
    prioritize(Priority.LOW);
    assertThatThrownBy(() -> rooms.call(() -> triage().prioritize(lost, seen, Priority.HIGH, BEN)))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("STALE_EDIT");
  }

  @Test
  void aWordIsAPriorityOrNothing() {
    assertThat(Priority.ofWord("urgent")).contains(Priority.URGENT);
    assertThat(Priority.ofWord(null)).contains(Priority.NONE);
    assertThat(Priority.ofWord("none")).isEmpty();
  }

  private ConversationState prioritize(Priority priority) {
    return rooms.call(() -> triage().prioritize(lost, Conversations.ANY_VERSION, priority, ADA));
  }

  private ConversationCard card() {
    return rooms.call(() -> rooms.get(ConversationQueries.class).card(lost, ADA)).orElseThrow();
  }

  private List<Activity> lines() {
    return rooms
        .call(() -> rooms.get(Timelines.class).thread(lost, TimelineSlice.latest(), ADA))
        .stream()
        .filter(TimelineMessage::isActivity)
        .map(TimelineMessage::activity)
        .toList();
  }

  private Triage triage() {
    return rooms.get(Triage.class);
  }
}
