package app.atende.contacts;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Filters of contacts with a name, each agent's own. */
class SegmentsTest {

  private static final SegmentEdit URGENT = new SegmentEdit(" Urgentes ", "city-eq-Recife");

  private Rooms rooms;

  @BeforeEach
  void open() {
    rooms = new Rooms();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void anAgentKeepsAFilterUnderAName() {
    SegmentSummary kept = create(URGENT, ADA);
    assertThat(kept.name()).isEqualTo("Urgentes");
    assertThat(kept.filter()).isEqualTo("city-eq-Recife");
    assertThat(rooms.call(() -> segments().list(ADA))).containsExactly(kept);
    assertThat(rooms.call(() -> segments().get(kept.id(), ADA))).isEqualTo(kept);
  }

  @Test
  void nobodyElseHasIt() {
    SegmentSummary kept = create(URGENT, ADA);
    for (Actor other : new Actor[] {BEN, OLGA, Actor.SYSTEM}) {
      assertThat(rooms.call(() -> segments().list(other))).isEmpty();
      assertRefused("SEGMENT_NOT_FOUND", () -> rooms.call(() -> segments().get(kept.id(), other)));
      assertRefused("SEGMENT_NOT_FOUND", () -> change(kept, URGENT, other));
      assertRefused("SEGMENT_NOT_FOUND", () -> delete(kept, other));
    }
    assertThat(create(URGENT, BEN).name()).isEqualTo("Urgentes");
  }

  @Test
  void aNameIsThereOnceForEachAgent() {
    SegmentSummary kept = create(URGENT, ADA);
    SegmentEdit same = new SegmentEdit("URGENTES", "email-set");
    assertRefused("NAME_TAKEN at name", () -> create(same, ADA));
    assertThat(change(kept, same, ADA).name()).isEqualTo("URGENTES");
  }

  @Test
  void whatCannotBeKeptIsSaidAtItsField() {
    assertRefused("NAME_REQUIRED at name", () -> create(new SegmentEdit(" ", "email-set"), ADA));
    assertRefused("NAME_REQUIRED at name", () -> create(new SegmentEdit(null, "email-set"), ADA));
    assertRefused(
        "VALUE_TOO_LONG at name", () -> create(new SegmentEdit("x".repeat(61), "email-set"), ADA));
    assertRefused("VALUE_REQUIRED at filter", () -> create(new SegmentEdit("x", null), ADA));
    assertRefused(
        "VALUE_INVALID at rows.0.value", () -> create(new SegmentEdit("x", "country-eq-x"), ADA));
  }

  @Test
  void aSegmentIsChangedFromTheStateThatWasSeen() {
    SegmentSummary kept = create(URGENT, ADA);
    SegmentSummary changed = change(kept, new SegmentEdit("Da equipe", "email-set"), ADA);
    assertThat(changed.version()).isGreaterThan(kept.version());
    assertThat(changed.filter()).isEqualTo("email-set");
    assertRefused("STALE_EDIT", () -> change(kept, URGENT, ADA));
  }

  @Test
  void aDeletedSegmentIsGone() {
    SegmentSummary kept = create(URGENT, ADA);
    delete(kept, ADA);
    assertThat(rooms.call(() -> segments().list(ADA))).isEmpty();
    assertRefused("SEGMENT_NOT_FOUND", () -> delete(kept, ADA));
  }

  @Test
  void nobodyHasMoreThanCanBeChosenFrom() {
    rooms.sql(
        "INSERT INTO contact_segment (agent_id, name, criteria, created_at)"
            + " SELECT 2, CONCAT('Pasta ', seq), 'email-set', NOW(6) FROM seq_1_to_"
            + Segments.MOST);
    assertRefused("TOO_MANY_SEGMENTS", () -> create(URGENT, ADA));
    assertThat(create(URGENT, BEN).name()).isEqualTo("Urgentes");
  }

  @Test
  void theSegmentsOfAnAgentGoWithHim() {
    create(URGENT, BEN);
    rooms.sql("DELETE FROM inbox_member WHERE agent_id = 3", "DELETE FROM agent WHERE id = 3");
    assertThat(rooms.call(() -> rooms.ask("SELECT id FROM contact_segment"))).isEmpty();
  }

  private SegmentSummary create(SegmentEdit edit, Actor actor) {
    return rooms.callInRequest(() -> segments().create(edit, actor));
  }

  private SegmentSummary change(SegmentSummary segment, SegmentEdit edit, Actor actor) {
    return rooms.callInRequest(
        () -> segments().change(segment.id(), segment.version(), edit, actor));
  }

  private Void delete(SegmentSummary segment, Actor actor) {
    return rooms.callInRequest(
        () -> {
          segments().delete(segment.id(), actor);
          return null;
        });
  }

  private static void assertRefused(String code, Callable<?> work) {
    assertThatThrownBy(work::call).isInstanceOf(DomainException.class).hasMessageContaining(code);
  }

  private Segments segments() {
    return rooms.get(Segments.class);
  }
}
