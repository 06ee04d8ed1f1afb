package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.accounts.AgentRemoved;
import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.events.Events;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed and not sent follows its writer from device to device. */
class DraftsTest {

  private Rooms rooms;
  private DisplayId lost;
  private Instant noon;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    lost = rooms.write(rooms.carla(), "Sumiu").conversation();
    noon = rooms.get(Now.class).instant().truncatedTo(ChronoUnit.MILLIS);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void theNewerOneStaysWhicheverComesLast() {
    keep("depois", noon, ADA);
    keep("antes", noon.minusSeconds(5), ADA);
    assertThat(list(ADA)).containsExactly(new KeptDraft(lost, false, "depois", noon));
  }

  @Test
  void anEmptiedOneOvertakesWhatAnotherDeviceStillHolds() {
    keep("meio caminho", noon.minusSeconds(5), ADA);
    keep("", noon, ADA);
    keep("meio caminho", noon.minusSeconds(2), ADA);
    assertThat(list(ADA)).containsExactly(new KeptDraft(lost, false, "", noon));
  }

  @Test
  void aNoteHasADraftOfItsOwnAndNobodySeesAnothers() {
    keep("para ela", noon, ADA);
    rooms.run(() -> desk().keep(new KeptDraft(lost, true, "para nós", noon), ADA));
    assertThat(list(ADA)).extracting(KeptDraft::content).containsOnly("para ela", "para nós");
    assertThat(list(BEN)).isEmpty();
    assertThat(list(Actor.contact(ADA.id(), "Carla"))).isEmpty();
  }

  @Test
  void oneIsFoundByItsWriterAloneUntilItIsEmptied() {
    keep("meio caminho", noon.minusSeconds(5), ADA);
    assertThat(find(false, ADA)).contains("meio caminho");
    assertThat(find(true, ADA)).as("of a note").isEmpty();
    assertThat(find(false, BEN)).isEmpty();
    keep("", noon, ADA);
    assertThat(find(false, ADA)).isEmpty();
    assertThatThrownBy(() -> rooms.call(() -> desk().find(new DisplayId(999), false, ADA)))
        .isInstanceOf(DomainException.class)
        .hasMessage("CONVERSATION_NOT_FOUND");
  }

  private Optional<String> find(boolean note, Actor actor) {
    return rooms.call(() -> desk().find(lost, note, actor));
  }

  @Test
  void aClockThatRunsAheadKeepsNobodyOutForLong() {
    keep("do futuro", noon.plus(Duration.ofDays(2)), ADA);
    rooms.get(Now.class).pass(Duration.ofMinutes(1));
    keep("de agora", noon.plusSeconds(30), ADA);
    assertThat(list(ADA)).extracting(KeptDraft::content).containsExactly("de agora");
  }

  @Test
  void whatCannotBeSeenTakesNoDraft() {
    DisplayId nothing = new DisplayId(999);
    assertThatThrownBy(
            () -> rooms.run(() -> desk().keep(new KeptDraft(nothing, false, "x", noon), ADA)))
        .isInstanceOf(DomainException.class)
        .hasMessage("CONVERSATION_NOT_FOUND");
  }

  @Test
  void theyGoWithTheirWriter() {
    keep("oi", noon, BEN);
    keep("olá", noon, ADA);
    AgentRemoved removed = new AgentRemoved(Rooms.idOf(BEN), noon, Actor.SYSTEM.cause());
    rooms.run(() -> rooms.get(Events.class).publish(removed));
    assertThat(list(BEN)).isEmpty();
    assertThat(list(ADA)).hasSize(1);
  }

  private void keep(String content, Instant at, Actor actor) {
    rooms.run(() -> desk().keep(new KeptDraft(lost, false, content, at), actor));
  }

  private List<KeptDraft> list(Actor actor) {
    return rooms.call(() -> desk().list(actor));
  }

  private Drafts desk() {
    return rooms.get(Drafts.class);
  }
}
