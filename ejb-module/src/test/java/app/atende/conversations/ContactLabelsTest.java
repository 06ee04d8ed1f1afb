package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactNoteId;
import app.atende.contacts.ContactNotes;
import app.atende.contacts.ContactSession;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Labels of contacts, which have nothing to do with those of their conversations (W30). */
class ContactLabelsTest {

  private static final LabelId VIP = new LabelId(1);
  private static final LabelId LATE = new LabelId(2);

  private Rooms rooms;
  private ContactSession carla;
  private ContactId dora;

  @BeforeEach
  void open() {
    rooms = new Rooms(ContactMergeTest.Heard.class);
    carla = rooms.carla();
    dora = rooms.arrive("dora", "Dora").contact();
    rooms.sql(
        "INSERT INTO label (id, title, color, created_at) VALUES (1, 'vip', '#112233', NOW(6)),"
            + " (2, 'atrasado', '#112233', NOW(6))");
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void manyContactsAreLabelledAtOnceAndASecondTimeChangesNothing() {
    for (int i = 0; i < 2; i++) {
      change(Set.of(carla.contact(), dora, new ContactId(99)), LabelChange.add(VIP, LATE));
    }
    change(Set.of(dora), LabelChange.remove(LATE));
    assertThat(of(carla.contact())).containsExactly("atrasado", "vip");
    assertThat(of(dora)).containsExactly("vip");
    assertThat(of(new ContactId(99))).isEmpty();
  }

  @Test
  void hisConversationsBearNothingOfIt() {
    rooms.write(carla, "Olá");
    change(Set.of(carla.contact()), LabelChange.add(VIP));
    assertThat(rooms.call(() -> rooms.ask("SELECT label_id FROM conversation_label"))).isEmpty();
  }

  @Test
  void whereTheAccountWantsItHisNewConversationsBeginWithHisLabels() {
    change(Set.of(carla.contact()), LabelChange.add(VIP, LATE));
    rooms.sql("UPDATE account SET labels_carried = TRUE");
    DisplayId his = rooms.write(carla, "Olá").conversation();
    DisplayId hers = rooms.write(rooms.arrive("dora", "Dora"), "Olá").conversation();
    assertThat(card(his).labels())
        .extracting(ConversationCard.Label::title)
        .containsExactly("atrasado", "vip");
    assertThat(card(hers).labels()).isEmpty();
    assertThat(activities(his)).containsExactly("LABELS_CARRIED SYSTEM atrasado, vip");
    assertThat(activities(hers)).isEmpty();
    change(Set.of(carla.contact()), LabelChange.remove(VIP));
    assertThat(card(his).labels()).hasSize(2);
  }

  @Test
  void whoeverShowsAContactHearsOfHisLabelsAndOnlyWhenTheyChange() {
    heard().clear();
    change(Set.of(carla.contact(), dora, new ContactId(99)), LabelChange.add(VIP));
    change(Set.of(carla.contact(), dora), LabelChange.add(VIP));
    change(Set.of(dora), LabelChange.remove(VIP, LATE));
    assertThat(heard().all())
        .extracting(news -> news.kind() + " " + news.contact())
        .containsExactly(
            "CONTACT_UPDATED " + carla.contact(),
            "CONTACT_UPDATED " + dora,
            "CONTACT_UPDATED " + dora);
  }

  @Test
  void whoeverShowsAContactHearsOfHisNotes() {
    heard().clear();
    ContactNotes notes = rooms.get(ContactNotes.class);
    ContactNoteId note = rooms.call(() -> notes.add(dora, "Ligar amanhã", ADA));
    rooms.run(() -> notes.delete(dora, note, ADA));
    assertThat(heard().all())
        .extracting(news -> news.kind() + " " + news.contact())
        .containsExactly("CONTACT_NOTES_CHANGED " + dora, "CONTACT_NOTES_CHANGED " + dora);
  }

  private ContactMergeTest.Heard heard() {
    return rooms.get(ContactMergeTest.Heard.class);
  }

  private ConversationCard card(DisplayId id) {
    return rooms.call(() -> rooms.get(ConversationQueries.class).card(id, OLGA)).orElseThrow();
  }

  private List<String> activities(DisplayId id) {
    return rooms
        .call(() -> rooms.get(Timelines.class).thread(id, TimelineSlice.latest(), OLGA))
        .stream()
        .filter(TimelineMessage::isActivity)
        .map(TimelineMessage::activity)
        .map(line -> line.kind() + " " + line.causeKind() + " " + line.subject())
        .toList();
  }

  @Test
  void aLabelThatThereIsNotAndTooManyContactsAreRefused() {
    assertThatThrownBy(() -> change(Set.of(dora), LabelChange.add(VIP, new LabelId(9))))
        .hasMessage("LABEL_NOT_FOUND");
    Set<ContactId> many =
        LongStream.rangeClosed(1, 101).mapToObj(ContactId::new).collect(Collectors.toSet());
    assertThatThrownBy(() -> change(many, LabelChange.add(VIP)))
        .isInstanceOf(DomainException.class)
        .hasMessage("TOO_MANY_CONTACTS");
    assertThat(of(dora)).isEmpty();
  }

  @Test
  void aContactMayNotLabelHimself() {
    Actor him = Actor.contact(carla.contact().value(), "Carla");
    assertThatThrownBy(
            () ->
                rooms.run(() -> desk().change(Set.of(carla.contact()), LabelChange.add(VIP), him)))
        .hasMessage("NOT_PERMITTED");
  }

  @Test
  void aDeletedLabelIsBorneByNobody() {
    change(Set.of(dora), LabelChange.add(VIP));
    rooms.sql("DELETE FROM label WHERE id = 1");
    assertThat(of(dora)).isEmpty();
  }

  private void change(Set<ContactId> contacts, LabelChange change) {
    rooms.run(() -> desk().change(contacts, change, ADA));
  }

  private List<String> of(ContactId contact) {
    return rooms.call(() -> desk().of(contact, ADA)).stream().map(LabelSummary::title).toList();
  }

  private ContactLabels desk() {
    return rooms.get(ContactLabels.class);
  }
}
