package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.contacts.ContactSearch;
import app.atende.contacts.ContactSearchQueries;
import app.atende.contacts.ContactSession;
import app.atende.contacts.FoundContact;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import app.atende.rows.FoundPage;
import app.atende.rows.SearchWords;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents find, and what they do not. */
class SearchTest {

  private Rooms rooms;
  private ContactSession carla;
  private DisplayId lost;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    carla = rooms.carla();
    lost = rooms.write(carla, "Minha encomenda não chegou").conversation();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void wordsAreFoundWhateverTheirCaseAndAccents() {
    for (String typed : List.of("encomenda", "ENCOMÊNDA", "nao", "comend", "chegou minha")) {
      assertThat(contents(typed, OLGA)).as(typed).containsExactly("Minha encomenda não chegou");
    }
    assertThat(contents("encomenda perdida", OLGA)).isEmpty();
  }

  @Test
  void nothingThatIsTypedMeansAnythingToTheDatabase() {
    rooms.write(carla, "paguei 100% de a_b e c\\d \"já\" +agora");
    assertThat(contents("00%", OLGA)).hasSize(1);
    assertThat(contents("a_b", OLGA)).hasSize(1);
    assertThat(contents("c\\d", OLGA)).hasSize(1);
    assertThat(contents("+agora", OLGA)).hasSize(1);
    for (String typed :
        List.of("%%%", "___", "n_o", "enc%da", "-encomenda", "enco*", "a' OR 1=1")) {
      assertThat(contents(typed, OLGA)).as(typed).isEmpty();
    }
  }

  @Test
  void fewerThanThreeLettersFindNothingAndAskNothing() {
    rooms.statements().clear();
    assertThat(contents("en", OLGA)).isEmpty();
    assertThat(contacts("Ca", OLGA)).isEmpty();
    assertThat(rooms.statements().statements()).isEmpty();
  }

  @Test
  void anAgentFindsOnlyWhatHeMaySee() {
    rooms.sql("UPDATE conversation SET inbox_id = 2", "UPDATE message SET inbox_id = 2");
    assertThat(contents("encomenda", OLGA)).hasSize(1);
    assertThat(contents("encomenda", ADA)).isEmpty();
    assertThat(numbers("Carla", ADA)).isEmpty();
    rooms.sql("UPDATE conversation SET assignee_id = " + ADA.id());
    assertThat(contents("encomenda", ADA)).hasSize(1);
    assertThat(numbers("Carla", ADA)).containsExactly(lost);
    assertThat(contents("encomenda", BEN)).isEmpty();
    assertThat(contents("encomenda", carla.actor())).isEmpty();
    assertThat(contacts("Carla", carla.actor())).isEmpty();
  }

  @Test
  void privateNotesAreFoundAndWhatIsGoneIsNot() {
    rooms.run(() -> desk().addNote(lost, MessageDraft.of("ligar para a transportadora"), ADA));
    SentMessage reply =
        rooms.call(() -> desk().reply(lost, MessageDraft.of("a transportadora confirmou"), ADA));
    assertThat(contents("transportadora", BEN))
        .containsExactly("a transportadora confirmou", "ligar para a transportadora");
    rooms.run(() -> desk().deleteMessage(lost, reply.message(), ADA));
    assertThat(contents("transportadora", BEN)).containsExactly("ligar para a transportadora");
    rooms.sql("UPDATE inbox SET deleted_at = NOW(6)");
    assertThat(contents("transportadora", OLGA)).isEmpty();
    assertThat(numbers("Carla", OLGA)).isEmpty();
  }

  @Test
  void aConversationIsFoundByItsContactAndByItsNumber() {
    rooms.sql(
        "UPDATE contact SET email = 'carla@loja.example', identifier = 'C-4711',"
            + " phone_number = '+5511987654321', phone_key = '+5511987654321'",
        "UPDATE conversation SET display_id = 8123");
    for (String typed :
        List.of("carlá", "loja.ex", "C-47", "(11) 98765", "+55 11 9", "8123", "#8123")) {
      assertThat(numbers(typed, OLGA)).as(typed).containsExactly(new DisplayId(8123));
    }
    assertThat(numbers("812", OLGA)).isEmpty();
    assertThat(contacts("98765-4321", OLGA)).containsExactly("Carla");
    assertThat(contacts("carla loja", OLGA)).containsExactly("Carla");
    assertThat(contacts("carla shop", OLGA)).isEmpty();
  }

  @Test
  void whatIsFoundCanBeNarrowed() {
    rooms.run(() -> desk().reply(lost, MessageDraft.of("Sua encomenda está a caminho"), ADA));
    ConversationSearch all = ConversationSearch.of(SearchWords.of("encomenda"));
    assertThat(contents(all.in(SUPPORT), OLGA)).hasSize(2);
    assertThat(contents(all.in(SALES), OLGA)).isEmpty();
    assertThat(contents(all.by(new ConversationSearch.Writer(Actor.Kind.CONTACT, null)), OLGA))
        .containsExactly("Minha encomenda não chegou");
    assertThat(contents(all.by(new ConversationSearch.Writer(Actor.Kind.AGENT, 2L)), OLGA))
        .containsExactly("Sua encomenda está a caminho");
    assertThat(contents(all.by(new ConversationSearch.Writer(Actor.Kind.AGENT, 3L)), OLGA))
        .isEmpty();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Instant yesterday = now.minus(1, ChronoUnit.DAYS);
    Instant tomorrow = now.plus(1, ChronoUnit.DAYS);
    assertThat(contents(all.between(yesterday, tomorrow), OLGA)).hasSize(2);
    assertThat(contents(all.between(tomorrow, null), OLGA)).isEmpty();
    assertThat(contents(all.between(null, yesterday), OLGA)).isEmpty();
    rooms.sql("UPDATE message SET created_at = created_at - INTERVAL 3 DAY WHERE id = 1");
    assertThat(contents(all.between(null, yesterday), OLGA))
        .containsExactly("Minha encomenda não chegou");
    assertThat(contents(all.between(yesterday, null), OLGA))
        .containsExactly("Sua encomenda está a caminho");
  }

  @Test
  void onePageFollowsTheOtherAndNothingIsTwiceOrMissing() {
    rooms.sql(
        "INSERT INTO message (conversation_id, inbox_id, message_type, content, sender_kind,"
            + " sender_id, status, created_at, updated_at) SELECT 1, 1, 'INCOMING',"
            + " CONCAT('encomenda ', seq), 'CONTACT', 1, 'SENT', NOW(6), NOW(6) FROM seq_1_to_37");
    List<Long> ids = new ArrayList<>();
    Long cursor = null;
    do {
      FoundPage<FoundMessage> page = page("encomenda", cursor);
      page.found().forEach(message -> ids.add(message.id().value()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(ids)
        .hasSize(38)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  private FoundPage<FoundMessage> page(String typed, Long cursor) {
    ConversationSearch wanted = ConversationSearch.of(SearchWords.of(typed));
    return rooms.call(() -> queries().messages(wanted, cursor, 15, OLGA));
  }

  private List<String> contents(String typed, Actor actor) {
    return contents(ConversationSearch.of(SearchWords.of(typed)), actor);
  }

  private List<String> contents(ConversationSearch wanted, Actor actor) {
    return rooms.call(() -> queries().messages(wanted, null, 15, actor)).found().stream()
        .map(FoundMessage::content)
        .toList();
  }

  private List<DisplayId> numbers(String typed, Actor actor) {
    ConversationSearch wanted = ConversationSearch.of(SearchWords.of(typed));
    return rooms.call(() -> queries().conversations(wanted, null, 15, actor)).found().stream()
        .map(ConversationCard::id)
        .toList();
  }

  private List<String> contacts(String typed, Actor actor) {
    ContactSearch wanted = ContactSearch.of(SearchWords.of(typed));
    return rooms
        .call(() -> rooms.get(ContactSearchQueries.class).search(wanted, null, 15, actor))
        .found()
        .stream()
        .map(FoundContact::name)
        .toList();
  }

  private SearchQueries queries() {
    return rooms.get(SearchQueries.class);
  }

  private Conversations desk() {
    return rooms.get(Conversations.class);
  }
}
