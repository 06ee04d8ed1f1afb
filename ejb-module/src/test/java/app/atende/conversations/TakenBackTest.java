package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactSession;
import app.atende.rooms.Rooms;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who resolved by mistake takes it back. */
class TakenBackTest {

  private Rooms rooms;
  private ContactSession carla;
  private DisplayId lost;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    carla = rooms.carla();
    lost = rooms.write(carla, "A encomenda sumiu").conversation();
    rooms.call(() -> desk().assign(lost, Optional.of(Rooms.idOf(BEN)), OLGA));
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void takingAResolutionBackLeavesItWithWhomItWas() {
    ConversationState again = undo(resolved(), ConversationStatus.OPEN);
    assertThat(again.status()).isEqualTo(ConversationStatus.OPEN);
    assertThat(again.assignee()).isEqualTo(Rooms.idOf(BEN));
  }

  @Test
  void whatWasPendingIsPendingAgain() {
    rooms.call(() -> desk().markPending(lost, Conversations.ANY_VERSION, ADA));
    assertThat(undo(resolved(), ConversationStatus.PENDING).status())
        .isEqualTo(ConversationStatus.PENDING);
  }

  @Test
  void nothingIsTakenBackAfterSomethingElseHappened() {
    ConversationState resolved = resolved();
    rooms.write(carla, "Ainda não chegou");
    assertThatThrownBy(() -> undo(resolved, ConversationStatus.OPEN))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STALE_EDIT));
  }

  private ConversationState resolved() {
    return rooms.call(() -> desk().resolve(lost, Conversations.ANY_VERSION, ADA));
  }

  private ConversationState undo(ConversationState resolved, ConversationStatus before) {
    return rooms.call(
        () -> rooms.get(Triage.class).undo(lost, resolved.version(), Former.of(before), ADA));
  }

  private Conversations desk() {
    return rooms.get(Conversations.class);
  }
}
