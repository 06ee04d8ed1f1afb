package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.contacts.ContactSearch;
import app.atende.contacts.ContactSearchQueries;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import app.atende.rows.FoundPage;
import app.atende.rows.SearchWords;
import app.atende.rows.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * How the database finds words among 320,000 messages: it reads a stretch of rows from an index,
 * whatever is looked for, and joins what it shows to the few that it found (W26).
 */
class SearchPlansTest {

  @RegisterExtension private static final Rooms rooms = LargeAccount.open();

  @BeforeAll
  static void write() {
    rooms.sql(
        "INSERT INTO message (conversation_id, inbox_id, message_type, content, sender_kind,"
            + " sender_id, status, created_at, updated_at) SELECT 1 + seq % 20000,"
            + " IF((1 + seq % 20000) % 5 = 0, 2, 1), IF(seq % 3 = 0, 'OUTGOING', 'INCOMING'),"
            + " CONCAT('Olá, o pedido ', seq, ' ainda não chegou e o rastreio parou em Cajamar',"
            + " ' desde segunda, podem verificar com a transportadora por favor',"
            + " IF(seq = 5, ' agulha', '')),"
            + " IF(seq % 3 = 0, 'AGENT', 'CONTACT'), IF(seq % 3 = 0, 2, 1 + seq % 20000), 'SENT',"
            + " '2026-01-01' + INTERVAL seq MINUTE, NOW(6) FROM seq_1_to_300000",
        "ANALYZE TABLE message");
  }

  @Test
  void everySearchReadsAStretchFromAnIndex() {
    ConversationSearch plain = ConversationSearch.of(SearchWords.of("rastreio agulha"));
    Instant march = Instant.parse("2026-03-01T00:00:00Z");
    for (Actor actor : List.of(OLGA, ADA)) {
      for (ConversationSearch wanted :
          List.of(
              plain,
              plain.in(SALES),
              plain.between(march, null),
              plain.between(null, march),
              plain.in(SALES).between(march, march.plusSeconds(86_400)),
              plain.by(new ConversationSearch.Writer(Actor.Kind.AGENT, 2L)))) {
        demandPlanned(() -> queries().messages(wanted, null, 15, actor), "first " + wanted);
        demandPlanned(() -> queries().messages(wanted, 200_000L, 15, actor), "next " + wanted);
      }
      ConversationSearch contact = ConversationSearch.of(SearchWords.of("Contato 47"));
      demandPlanned(() -> queries().conversations(contact, null, 15, actor), "conversations");
      ContactSearch who = ContactSearch.of(contact.words());
      demandPlanned(
          () -> rooms.get(ContactSearchQueries.class).search(who, null, 15, actor), "contacts");
    }
  }

  @Test
  void aRareWordIsFoundStretchByStretchAndACommonOneAtOnce() {
    FoundPage<FoundMessage> common = page("transportadora", null);
    assertThat(common.found()).hasSize(15);
    int pages = 0;
    FoundPage<FoundMessage> page;
    Long cursor = null;
    do {
      page = page("agulha", cursor);
      cursor = page.next();
      pages++;
    } while (page.found().isEmpty() && cursor != null);
    assertThat(page.found()).hasSize(1);
    assertThat(pages).isEqualTo(300_000 / Stretch.ROWS);
  }

  private static FoundPage<FoundMessage> page(String typed, Long cursor) {
    ConversationSearch wanted = ConversationSearch.of(SearchWords.of(typed));
    return rooms.call(() -> queries().messages(wanted, cursor, 15, OLGA));
  }

  private static SearchQueries queries() {
    return rooms.get(SearchQueries.class);
  }

  private static void demandPlanned(Runnable question, String about) {
    rooms.statements().clear();
    rooms.run(question);
    List<String> asked = rooms.statements().statements();
    assertThat(asked).as(about).isNotEmpty();
    List<String> slow = new ArrayList<>();
    for (String statement : asked) {
      slow.addAll(QueryPlan.of(rooms, statement).complaints());
    }
    assertThat(slow).as("%s: %s", about, asked).isEmpty();
  }
}
