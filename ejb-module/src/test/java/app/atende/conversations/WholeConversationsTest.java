package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.contacts.ContactSession;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import app.atende.rows.SearchWords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations with all that stands beside them, page by page, for programs. */
class WholeConversationsTest {

  private Rooms rooms;
  private ContactSession carla;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    carla = rooms.carla();
    for (int number = 1; number <= 7; number++) {
      ContactSession somebody = rooms.arrive("somebody-" + number, "Somebody " + number);
      rooms.write(somebody, "word " + number);
    }
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void everyConversationStandsOnOneNumberedPageInTheOrderOfTheList() {
    List<DisplayId> list =
        rooms
            .call(() -> rooms.get(ConversationQueries.class).list(standing(), null, 25, OLGA))
            .cards()
            .stream()
            .map(ConversationCard::id)
            .toList();
    assertThat(list).hasSize(7);
    assertThat(ids(page(0, 3, OLGA))).isEqualTo(list.subList(0, 3));
    assertThat(ids(page(3, 3, OLGA))).isEqualTo(list.subList(3, 6));
    assertThat(ids(page(6, 3, OLGA))).isEqualTo(list.subList(6, 7));
    assertThat(page(9, 3, OLGA)).isEmpty();
    assertThat(page(ConversationCounts.MOST, 25, OLGA)).as("beyond what is counted").isEmpty();
    assertThat(ids(page(0, 3, ADA))).as("of her inboxes").isEqualTo(list.subList(0, 3));
    Actor mallory = Actor.contact(99, "Mallory");
    assertThat(page(0, 3, mallory)).isEmpty();
  }

  @Test
  void aSourceIdFindsWhatIsItsAndNothingWhereNobodyHasIt() {
    assertThat(ids(knownBy("somebody-3", OLGA))).containsExactly(new DisplayId(3));
    assertThat(ids(knownBy("somebody-3", ADA))).containsExactly(new DisplayId(3));
    assertThat(knownBy("somebody", OLGA)).as("whole ids alone").isEmpty();
    rooms.sql("DELETE FROM inbox_member");
    assertThat(knownBy("somebody-3", ADA)).as("of an inbox that she does not see").isEmpty();
    try (Rooms globex = new Rooms()) {
      WholeConversationQueries theirs = globex.get(WholeConversationQueries.class);
      ConversationFilter wanted = standing().knownBy("somebody-3");
      assertThat(globex.call(() -> theirs.page(wanted, 0, 25, OLGA))).isEmpty();
    }
  }

  private List<WholeConversation> knownBy(String sourceId, Actor actor) {
    ConversationFilter wanted = standing().knownBy(sourceId);
    return rooms.call(() -> rooms.get(WholeConversationQueries.class).page(wanted, 0, 25, actor));
  }

  @Test
  void whatChangedSinceAMomentIsFoundTheLastChangeFirst() {
    rooms.sql("UPDATE conversation SET updated_at = '2026-11-01 12:00:00' WHERE id NOT IN (2, 5)");
    rooms.sql("UPDATE conversation SET updated_at = '2026-11-02 12:00:00' WHERE id = 5");
    rooms.sql("UPDATE conversation SET updated_at = '2026-11-02 13:00:00' WHERE id = 2");
    assertThat(ids(since("2026-11-02T00:00:00Z", OLGA)))
        .containsExactly(new DisplayId(2), new DisplayId(5));
    assertThat(since("2026-11-03T00:00:00Z", OLGA)).isEmpty();
    assertThat(since("2026-11-02T00:00:00Z", Actor.contact(99, "Mallory"))).isEmpty();
  }

  private List<WholeConversation> since(String moment, Actor actor) {
    return rooms.call(
        () ->
            rooms
                .get(WholeConversationQueries.class)
                .updatedSince(standing(), Instant.parse(moment), actor));
  }

  @Test
  void messagesThatWereFoundStandInTheirConversations() {
    ConversationSearch wanted = ConversationSearch.of(SearchWords.of("word"));
    List<FoundMessage> found =
        rooms.call(() -> rooms.get(SearchQueries.class).messages(wanted, null, 50, OLGA).found());
    List<PlacedMessage> placed = placed(found, OLGA);
    assertThat(placed)
        .extracting(one -> one.message().id())
        .isEqualTo(found.stream().map(FoundMessage::id).toList())
        .hasSize(7);
    assertThat(placed)
        .allMatch(one -> one.detail().card().id().equals(one.message().conversation()));
    assertThat(placed(found, Actor.contact(99, "Mallory"))).isEmpty();
    assertThat(placed(List.of(), OLGA)).isEmpty();
  }

  private List<PlacedMessage> placed(List<FoundMessage> found, Actor actor) {
    return rooms.call(() -> rooms.get(WholeConversationQueries.class).placed(found, actor));
  }

  @Test
  void theLastLineAndTheLastWordAreTold() {
    DisplayId first = new DisplayId(1);
    rooms.call(
        () -> rooms.get(Conversations.class).assign(first, Optional.of(Rooms.idOf(ADA)), OLGA));
    WholeConversation whole = get(first, OLGA);
    assertThat(whole.lastSaid().content()).isEqualTo("word 1");
    assertThat(whole.newest().isActivity()).isTrue();
    DisplayId silent =
        rooms
            .call(
                () ->
                    rooms
                        .get(Intake.class)
                        .openConversation(carla, NewConversation.PLAIN, carla.actor()))
            .conversation();
    assertThat(get(silent, OLGA).lastSaid()).isNull();
    assertThat(ofContact(OLGA)).containsExactly(silent);
    assertThatThrownBy(() -> get(new DisplayId(99), OLGA)).isInstanceOf(DomainException.class);
  }

  private List<DisplayId> ofContact(Actor actor) {
    return ids(
        rooms.call(
            () -> rooms.get(WholeConversationQueries.class).ofContact(carla.contact(), 20, actor)));
  }

  @Test
  void moreConversationsCostNoMoreStatements() {
    assertThat(statements(7)).isEqualTo(statements(2)).isLessThan(8);
  }

  private int statements(int rows) {
    rooms.statements().clear();
    assertThat(page(0, rows, OLGA)).hasSize(rows);
    return rooms.statements().statements().size();
  }

  @Test
  void attributesAreReplacedAsAWhole() {
    DisplayId first = new DisplayId(1);
    replace(first, Map.of("order", "A-1", "paid", true));
    assertThat(replace(first, Map.of("order", "A-2")).values()).isEqualTo(Map.of("order", "A-2"));
    assertThat(get(first, OLGA).detail().customAttributes().values()).containsOnlyKeys("order");
    rooms.sql("DELETE FROM inbox_member");
    assertThatThrownBy(
            () ->
                rooms.call(
                    () ->
                        rooms
                            .get(ConversationAttributes.class)
                            .replace(first, Attributes.NONE, ADA)))
        .isInstanceOf(DomainException.class);
  }

  private Attributes replace(DisplayId id, Map<String, Object> told) {
    return rooms.call(
        () -> rooms.get(ConversationAttributes.class).replace(id, new Attributes(told), OLGA));
  }

  private WholeConversation get(DisplayId id, Actor actor) {
    return rooms.call(() -> rooms.get(WholeConversationQueries.class).get(id, actor));
  }

  private List<WholeConversation> page(int first, int rows, Actor actor) {
    return rooms.call(
        () -> rooms.get(WholeConversationQueries.class).page(standing(), first, rows, actor));
  }

  private static ConversationFilter standing() {
    return ConversationFilter.open(ConversationTab.ALL);
  }

  private static List<DisplayId> ids(List<WholeConversation> conversations) {
    return conversations.stream().map(one -> one.detail().card().id()).toList();
  }
}
