package app.atende.filters;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is true of filters with a name, each agent's own, whatever they sift. */
public abstract class KeptFiltersContract {

  /** The rooms of this test. */
  protected Rooms rooms;

  /** What they sift. */
  protected abstract FilterKind kind();

  /** Two filters in the one spelling of their grammar. */
  protected abstract List<String> filters();

  /** A filter that the grammar refuses at the value of its first row. */
  protected abstract String refused();

  /** Keeps one at the front desk. */
  protected abstract KeptFilter create(FilterEdit edit, Actor actor);

  /** Changes one at the front desk. */
  protected abstract KeptFilter change(KeptFilter seen, FilterEdit edit, Actor actor);

  /** Deletes one at the front desk. */
  protected abstract void delete(KeptFilterId id, Actor actor);

  /** All of the actor's. */
  protected abstract List<KeptFilter> list(Actor actor);

  /** One of the actor's. */
  protected abstract KeptFilter get(KeptFilterId id, Actor actor);

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
    KeptFilter kept = make(urgent(), ADA);
    assertThat(kept.name()).isEqualTo("Urgentes");
    assertThat(kept.filter()).isEqualTo(filters().get(0));
    assertThat(rooms.call(() -> list(ADA))).containsExactly(kept);
    assertThat(rooms.call(() -> get(kept.id(), ADA))).isEqualTo(kept);
  }

  @Test
  void nobodyElseHasIt() {
    KeptFilter kept = make(urgent(), ADA);
    String gone = kind().notFound().name();
    for (Actor other : new Actor[] {BEN, OLGA, Actor.SYSTEM}) {
      assertThat(rooms.call(() -> list(other))).isEmpty();
      assertRefused(gone, () -> rooms.call(() -> get(kept.id(), other)));
      assertRefused(gone, () -> alter(kept, urgent(), other));
      assertRefused(gone, () -> drop(kept, other));
    }
    assertThat(make(urgent(), BEN).name()).isEqualTo("Urgentes");
  }

  @Test
  void aNameIsThereOnceForEachAgent() {
    KeptFilter kept = make(urgent(), ADA);
    FilterEdit same = second("URGENTES");
    assertRefused("NAME_TAKEN at name", () -> make(same, ADA));
    assertThat(alter(kept, same, ADA).name()).isEqualTo("URGENTES");
  }

  @Test
  void whatCannotBeKeptIsSaidAtItsField() {
    assertRefused("NAME_REQUIRED at name", () -> make(second(" "), ADA));
    assertRefused("NAME_REQUIRED at name", () -> make(second(null), ADA));
    assertRefused("VALUE_TOO_LONG at name", () -> make(second("x".repeat(61)), ADA));
    assertRefused("VALUE_REQUIRED at filter", () -> make(new FilterEdit("x", null), ADA));
    assertRefused("VALUE_INVALID at rows.0.value", () -> make(new FilterEdit("x", refused()), ADA));
  }

  @Test
  void aFilterIsChangedFromTheStateThatWasSeen() {
    KeptFilter kept = make(urgent(), ADA);
    KeptFilter changed = alter(kept, second("Da equipe"), ADA);
    assertThat(changed.version()).isGreaterThan(kept.version());
    assertThat(changed.filter()).isEqualTo(filters().get(1));
    assertThat(rooms.call(() -> get(kept.id(), ADA))).isEqualTo(changed);
    assertRefused("STALE_EDIT", () -> alter(kept, urgent(), ADA));
  }

  @Test
  void aDeletedFilterIsGone() {
    KeptFilter kept = make(urgent(), ADA);
    drop(kept, ADA);
    assertThat(rooms.call(() -> list(ADA))).isEmpty();
    assertRefused(kind().notFound().name(), () -> drop(kept, ADA));
  }

  @Test
  void nobodyHasMoreThanCanBeChosenFrom() {
    rooms.sql(
        "INSERT INTO "
            + kind().table()
            + " (agent_id, name, criteria, created_at) SELECT 2, CONCAT('Pasta ', seq), '"
            + filters().get(1)
            + "', NOW(6) FROM seq_1_to_"
            + KeptFilters.MOST);
    assertRefused(kind().tooMany().name(), () -> make(urgent(), ADA));
    assertThat(make(urgent(), BEN).name()).isEqualTo("Urgentes");
  }

  @Test
  void theFiltersOfAnAgentGoWithHim() {
    make(urgent(), BEN);
    rooms.sql("DELETE FROM inbox_member WHERE agent_id = 3", "DELETE FROM agent WHERE id = 3");
    assertThat(rooms.call(() -> rooms.ask("SELECT id FROM " + kind().table()))).isEmpty();
  }

  private FilterEdit urgent() {
    return new FilterEdit(" Urgentes ", filters().get(0));
  }

  private FilterEdit second(String name) {
    return new FilterEdit(name, filters().get(1));
  }

  private KeptFilter make(FilterEdit edit, Actor actor) {
    return rooms.callInRequest(() -> create(edit, actor));
  }

  private KeptFilter alter(KeptFilter seen, FilterEdit edit, Actor actor) {
    return rooms.callInRequest(() -> change(seen, edit, actor));
  }

  private Void drop(KeptFilter kept, Actor actor) {
    return rooms.callInRequest(
        () -> {
          delete(kept.id(), actor);
          return null;
        });
  }

  private static void assertRefused(String code, Callable<?> work) {
    assertThatThrownBy(work::call).isInstanceOf(DomainException.class).hasMessageContaining(code);
  }
}
