package app.atende.contacts;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
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

/** What agents know of a contact and tell each other (S4.10 to S4.13). */
class ContactNotesTest {

  private Rooms rooms;
  private ContactId carla;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    carla = rooms.carla().contact();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void theNewestStandsFirstAndTheOlderOnesFollow() {
    for (int i = 1; i <= 5; i++) {
      add(" Nota " + i + "\n\n- um\n- dois ", i % 2 == 0 ? ADA : BEN);
    }
    ContactNotePage first = list(null, 3);
    assertThat(first.notes())
        .extracting(ContactNote::content)
        .containsExactly(
            "Nota 5\n\n- um\n- dois", "Nota 4\n\n- um\n- dois", "Nota 3\n\n- um\n- dois");
    assertThat(first.notes().get(0).authorName()).isEqualTo("Ben");
    ContactNotePage rest = list(first.next(), 3);
    assertThat(rest.notes()).hasSize(2);
    assertThat(rest.next()).isNull();
  }

  @Test
  void nothingAndTooMuchAreRefused() {
    assertRefused("VALUE_REQUIRED at content", () -> add(" \n ", ADA));
    assertRefused(
        "VALUE_TOO_LONG at content", () -> add("x".repeat(ContactNotes.LONGEST + 1), ADA));
  }

  @Test
  void aNoteIsDeletedOnceAndOnlyOfItsContact() {
    ContactNoteId note = add("Nota", ADA);
    ContactId dora = rooms.arrive("dora", "Dora").contact();
    assertRefused("NOTE_NOT_FOUND", () -> delete(dora, note));
    delete(carla, note);
    assertRefused("NOTE_NOT_FOUND", () -> delete(carla, note));
    assertThat(list(null, 3).notes()).isEmpty();
  }

  @Test
  void aNoteIsRewordedOnlyOfItsContact() {
    ContactNoteId note = add("Nota", ADA);
    ContactId dora = rooms.arrive("dora", "Dora").contact();
    assertRefused("NOTE_NOT_FOUND", () -> change(dora, note, "Outra"));
    assertRefused("VALUE_REQUIRED at content", () -> change(carla, note, " "));
    change(carla, note, "Outra");
    change(carla, note, "Outra");
    assertThat(list(null, 3).notes()).extracting(ContactNote::content).containsExactly("Outra");
  }

  private Object change(ContactId of, ContactNoteId note, String content) {
    return rooms.call(
        () -> {
          desk().change(of, note, content, ADA);
          return null;
        });
  }

  @Test
  void aContactReadsNothingAndNobodyWritesOfWhomThereIsNot() {
    Actor him = Actor.contact(carla.value(), "Carla");
    for (Callable<?> work :
        List.<Callable<?>>of(
            () -> rooms.call(() -> desk().list(carla, null, 3, him)),
            () -> add("Nota", him),
            () -> add("Nota", Actor.SYSTEM))) {
      assertRefused("NOT_PERMITTED", work);
    }
    assertRefused(
        "CONTACT_NOT_FOUND", () -> rooms.call(() -> desk().add(new ContactId(99), "Nota", ADA)));
  }

  private ContactNoteId add(String content, Actor actor) {
    return rooms.call(() -> desk().add(carla, content, actor));
  }

  private Object delete(ContactId of, ContactNoteId note) {
    return rooms.call(
        () -> {
          desk().delete(of, note, ADA);
          return null;
        });
  }

  private ContactNotePage list(Long before, int rows) {
    return rooms.call(() -> desk().list(carla, before, rows, ADA));
  }

  private ContactNotes desk() {
    return rooms.get(ContactNotes.class);
  }

  private static void assertRefused(String refusal, Callable<?> work) {
    assertThatThrownBy(work::call).isInstanceOf(DomainException.class).hasMessage(refusal);
  }
}
