package app.atende.conversations;

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

/** Filters with a name, each agent's own. */
class FoldersTest {

  private static final FolderEdit URGENT = new FolderEdit(" Urgentes ", "priority-eq-urgent");

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
    FolderSummary kept = create(URGENT, ADA);
    assertThat(kept.name()).isEqualTo("Urgentes");
    assertThat(kept.filter()).isEqualTo("priority-eq-urgent");
    assertThat(rooms.call(() -> folders().list(ADA))).containsExactly(kept);
    assertThat(rooms.call(() -> folders().get(kept.id(), ADA))).isEqualTo(kept);
  }

  @Test
  void nobodyElseHasIt() {
    FolderSummary kept = create(URGENT, ADA);
    for (Actor other : new Actor[] {BEN, OLGA, Actor.SYSTEM}) {
      assertThat(rooms.call(() -> folders().list(other))).isEmpty();
      assertRefused("FOLDER_NOT_FOUND", () -> rooms.call(() -> folders().get(kept.id(), other)));
      assertRefused("FOLDER_NOT_FOUND", () -> change(kept, URGENT, other));
      assertRefused("FOLDER_NOT_FOUND", () -> delete(kept, other));
    }
    assertThat(create(URGENT, BEN).name()).isEqualTo("Urgentes");
  }

  @Test
  void aNameIsThereOnceForEachAgent() {
    FolderSummary kept = create(URGENT, ADA);
    FolderEdit same = new FolderEdit("URGENTES", "team-set");
    assertRefused("NAME_TAKEN at name", () -> create(same, ADA));
    assertThat(change(kept, same, ADA).name()).isEqualTo("URGENTES");
  }

  @Test
  void whatCannotBeKeptIsSaidAtItsField() {
    assertRefused("NAME_REQUIRED at name", () -> create(new FolderEdit(" ", "team-set"), ADA));
    assertRefused("NAME_REQUIRED at name", () -> create(new FolderEdit(null, "team-set"), ADA));
    assertRefused(
        "VALUE_TOO_LONG at name", () -> create(new FolderEdit("x".repeat(61), "team-set"), ADA));
    assertRefused("VALUE_REQUIRED at filter", () -> create(new FolderEdit("x", null), ADA));
    assertRefused(
        "VALUE_INVALID at rows.0.value", () -> create(new FolderEdit("x", "status-eq-x"), ADA));
  }

  @Test
  void aFolderIsChangedFromTheStateThatWasSeen() {
    FolderSummary kept = create(URGENT, ADA);
    FolderSummary changed = change(kept, new FolderEdit("Da equipe", "team-set"), ADA);
    assertThat(changed.version()).isGreaterThan(kept.version());
    assertThat(changed.filter()).isEqualTo("team-set");
    assertRefused("STALE_EDIT", () -> change(kept, URGENT, ADA));
  }

  @Test
  void aDeletedFolderIsGone() {
    FolderSummary kept = create(URGENT, ADA);
    delete(kept, ADA);
    assertThat(rooms.call(() -> folders().list(ADA))).isEmpty();
    assertRefused("FOLDER_NOT_FOUND", () -> delete(kept, ADA));
  }

  @Test
  void nobodyHasMoreThanCanBeChosenFrom() {
    rooms.sql(
        "INSERT INTO custom_filter (agent_id, name, criteria, created_at)"
            + " SELECT 2, CONCAT('Pasta ', seq), 'team-set', NOW(6) FROM seq_1_to_"
            + Folders.MOST);
    assertRefused("TOO_MANY_FOLDERS", () -> create(URGENT, ADA));
    assertThat(create(URGENT, BEN).name()).isEqualTo("Urgentes");
  }

  @Test
  void theFoldersOfAnAgentGoWithHim() {
    create(URGENT, BEN);
    rooms.sql("DELETE FROM inbox_member WHERE agent_id = 3", "DELETE FROM agent WHERE id = 3");
    assertThat(rooms.call(() -> rooms.ask("SELECT id FROM custom_filter"))).isEmpty();
  }

  private FolderSummary create(FolderEdit edit, Actor actor) {
    return rooms.callInRequest(() -> folders().create(edit, actor));
  }

  private FolderSummary change(FolderSummary folder, FolderEdit edit, Actor actor) {
    return rooms.callInRequest(() -> folders().change(folder.id(), folder.version(), edit, actor));
  }

  private Void delete(FolderSummary folder, Actor actor) {
    return rooms.callInRequest(
        () -> {
          folders().delete(folder.id(), actor);
          return null;
        });
  }

  private static void assertRefused(String code, Callable<?> work) {
    assertThatThrownBy(work::call).isInstanceOf(DomainException.class).hasMessageContaining(code);
  }

  private Folders folders() {
    return rooms.get(Folders.class);
  }
}
