package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.contacts.ContactId;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.rooms.Rooms;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One flag with two doors: the conversation is muted, the contact is blocked. */
class MuteTest {

  private Rooms rooms;
  private ContactSession carla;
  private DisplayId lost;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    carla = rooms.carla();
    lost = rooms.write(carla, "Compre já").conversation();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void mutingBlocksTheContactResolvesTheConversationAndSaysWhoDidIt() {
    ConversationState state = rooms.call(() -> triage().mute(lost, ADA));
    assertThat(state.status()).isEqualTo(ConversationStatus.RESOLVED);
    assertThat(isBlocked()).isTrue();
    assertThat(card().contact().blocked()).isTrue();
    assertThat(kinds()).containsExactly(ActivityKind.MUTED, ActivityKind.RESOLVED);
  }

  @Test
  void whatAMutedContactWritesIsKeptAndOpensNothing() {
    rooms.call(() -> triage().mute(lost, ADA));
    rooms.write(rooms.carla(), "Ainda aí?");
    assertThat(card().status()).isEqualTo(ConversationStatus.RESOLVED);
    assertThat(card().preview().text()).isEqualTo("Ainda aí?");
  }

  @Test
  void aSecondTimeIsNoNews() {
    ConversationState first = rooms.call(() -> triage().mute(lost, ADA));
    assertThat(rooms.call(() -> triage().mute(lost, ADA))).isEqualTo(first);
    assertThat(kinds()).hasSize(2);
  }

  @Test
  void heardAgainHeOpensItByWriting() {
    rooms.call(() -> triage().mute(lost, ADA));
    rooms.call(() -> triage().unmute(lost, ADA));
    assertThat(kinds()).endsWith(ActivityKind.UNMUTED);
    rooms.write(rooms.carla(), "Desculpe");
    assertThat(card().status()).isEqualTo(ConversationStatus.OPEN);
  }

  @Test
  void theOtherDoorTurnsTheSameFlag() {
    rooms.call(() -> rooms.get(Contacts.class).setBlocked(contact(), true, ADA));
    assertThat(card().contact().blocked()).isTrue();
    rooms.call(() -> triage().unmute(lost, ADA));
    assertThat(isBlocked()).isFalse();
  }

  private boolean isBlocked() {
    return rooms.call(() -> rooms.get(ContactQueries.class).detail(contact(), ADA)).blocked();
  }

  private ContactId contact() {
    return carla.contact();
  }

  private ConversationCard card() {
    return rooms.call(() -> rooms.get(ConversationQueries.class).card(lost, ADA)).orElseThrow();
  }

  private List<ActivityKind> kinds() {
    return rooms
        .call(() -> rooms.get(Timelines.class).thread(lost, TimelineSlice.latest(), ADA))
        .stream()
        .filter(TimelineMessage::isActivity)
        .map(line -> line.activity().kind())
        .toList();
  }

  private Triage triage() {
    return rooms.get(Triage.class);
  }
}
