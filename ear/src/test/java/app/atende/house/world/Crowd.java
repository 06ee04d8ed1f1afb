package app.atende.house.world;

import app.atende.config.TenantId;
import app.atende.house.Office;
import app.atende.house.Provider;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A company of which there is so much of everything: agents, inboxes, contacts, conversations of
 * one contact, messages with files and quotes in one conversation; and a provider's program that
 * reaches as many accounts and bots. Whatever is shown on one page stands in it that often.
 */
public final class Crowd {
  private static final int MOST_FOLDERS = 20;

  private final int size;
  private final Company company;
  private final Person ada;
  private final Person newcomer;
  private final Inbox support;
  private final Inbox site;
  private final Contact carla;
  private final Office.Program program;
  private long bot;
  private long other;

  private Crowd(int size) {
    this.size = size;
    this.company = Company.named("Crowd " + size, "Olga");
    this.ada = company.agent("Ada");
    this.newcomer = Provider.ofTheHouse().people().register("Nina", "crowd");
    Person[] others = agents();
    this.support = company.api("Suporte", ada);
    this.site = company.website("Site", others);
    this.carla = Contact.at(support, "Carla");
    this.program = new Office().program();
  }

  /** A crowd of this size. */
  public static Crowd of(int size) {
    Crowd crowd = new Crowd(size);
    crowd.openInboxes();
    crowd.write();
    crowd.attach();
    crowd.sort();
    crowd.tellOfContacts();
    crowd.company.toldBefore("crowd", size);
    Provider.ofTheHouse()
        .write(crowd.company.tenant(), "INSERT INTO agent_bot (id, name) VALUES (1, 'Robô')");
    crowd.provide();
    return crowd;
  }

  private Person[] agents() {
    return IntStream.rangeClosed(1, size)
        .mapToObj(number -> company.agent("Ben"))
        .toArray(Person[]::new);
  }

  private void openInboxes() {
    for (int number = 1; number <= size; number++) {
      company.api("Inbox " + number, ada);
    }
  }

  /**
   * Conversation 1 has all the messages; contact 1 has all the conversations of the crowd. An agent
   * answers.
   */
  private void write() {
    carla.begins("message 1");
    company.canned("oi", "Olá {{contact.name}}");
    for (int number = 2; number <= size; number++) {
      company.canned("oi-" + number, "Olá de novo");
      carla.writes("message " + number).ok();
      Contact.at(support, "Dora " + number).begins("a word of another");
      Contact again = carla.again();
      other = again.begins("one more thing " + number);
    }
    Map<String, Object> reply = Map.of("content", "we look for it");
    company.owner().logsIn().act(company.id(), "conversations/1/messages", reply).ok();
  }

  private void attach() {
    Provider provider = Provider.ofTheHouse();
    provider.write(
        company.tenant(),
        "INSERT INTO attachment (message_id, public_key, storage_key, file_type, file_name,"
            + " content_type, byte_size, uploader_kind, created_at) SELECT id, CONCAT('key-', id),"
            + " CONCAT('key-', id), 'FILE', 'a.txt', 'text/plain', 1, 'CONTACT', NOW(6) FROM"
            + " message");
    provider.write(
        company.tenant(),
        "INSERT INTO attachment (canned_response_id, public_key, storage_key, file_type, file_name,"
            + " content_type, byte_size, uploader_kind, created_at) SELECT id, CONCAT('own-', id),"
            + " CONCAT('own-', id), 'FILE', 'a.txt', 'text/plain', 1, 'AGENT', NOW(6) FROM"
            + " canned_response WHERE id > 1");
    provider.write(
        company.tenant(),
        "INSERT INTO draft (agent_id, conversation_id, private_note, content, written_at) SELECT "
            + company.owner().id()
            + ", id, FALSE, 'a word', '2026-01-01' FROM conversation");
    provider.write(
        company.tenant(),
        "UPDATE message SET content_attributes = '{\"in_reply_to\":1}' WHERE id > 1");
  }

  /** Every conversation bears every label and is the first team's; the owner has folders. */
  private void sort() {
    Provider provider = Provider.ofTheHouse();
    String numbers = " FROM seq_1_to_" + size;
    for (String sql :
        List.of(
            "INSERT INTO label (title, color, created_at)"
                + " SELECT CONCAT('label-', seq), '#112233', NOW(6)"
                + numbers,
            "INSERT INTO attribute_definition (owner, attribute_key, type, name, created_at,"
                + " updated_at) SELECT IF(seq % 2, 'CONVERSATION', 'CONTACT'), CONCAT('k', seq),"
                + " 'TEXT', CONCAT('Attribute ', seq), NOW(6), NOW(6) FROM seq_1_to_"
                + 2 * size,
            "INSERT INTO team (name, created_at) SELECT CONCAT('Team ', seq), NOW(6)" + numbers,
            "INSERT INTO team_member (team_id, agent_id) SELECT t.id, a.id FROM team t, agent a",
            "INSERT INTO conversation_label (conversation_id, label_id)"
                + " SELECT c.id, l.id FROM conversation c, label l",
            "INSERT INTO custom_filter (agent_id, name, criteria, created_at) SELECT "
                + company.owner().id()
                + ", CONCAT('Pasta ', seq), 'team-eq-1.labels-eq-1*assignee-set', NOW(6)"
                + " FROM seq_1_to_"
                + Math.min(size, MOST_FOLDERS),
            "INSERT INTO scheduled_message (conversation_id, agent_id, agent_name, content, send_at,"
                + " state, written_at) SELECT 1, 1, 'Olga', CONCAT('later ', seq),"
                + " NOW(6) + INTERVAL 30 DAY, IF(seq % 2, 'SCHEDULED', 'SENT'), NOW(6)"
                + numbers,
            "UPDATE conversation SET team_id = 1")) {
      provider.write(company.tenant(), sql);
    }
  }

  /** Every contact bears every label; one has notes; the owner has segments. */
  private void tellOfContacts() {
    Provider provider = Provider.ofTheHouse();
    String numbers = " FROM seq_1_to_" + size;
    for (String sql :
        List.of(
            "INSERT INTO contact_label (contact_id, label_id)"
                + " SELECT c.id, l.id FROM contact c, label l",
            "INSERT INTO contact_note (contact_id, agent_id, agent_name, content, created_at)"
                + " SELECT 1, 1, 'Olga', CONCAT('note ', seq), NOW(6)"
                + numbers,
            "INSERT INTO contact_segment (agent_id, name, criteria, created_at) SELECT "
                + company.owner().id()
                + ", CONCAT('Segmento ', seq), 'labels-eq-1.own2-unset*email-set', NOW(6)"
                + " FROM seq_1_to_"
                + Math.min(size, MOST_FOLDERS),
            "INSERT INTO contact_import (agent_id, agent_name, locale, state, file_name, charset,"
                + " separated_by, headers, mapping, row_count, created_at) SELECT 1, 'Olga', 'en',"
                + " 'DONE', CONCAT('table-', seq, '.csv'), 'UTF-8', ',', '[\"a\"]', '[\"name\"]', 1,"
                + " NOW(6)"
                + numbers,
            "INSERT INTO contact_import_refusal (import_id, line, reasons, cells) SELECT 1, seq + 1,"
                + " '[{\"column\":0,\"code\":\"NAME_REQUIRED\",\"args\":[]}]', '[\"x\"]'"
                + numbers)) {
      provider.write(company.tenant(), sql);
    }
  }

  private void provide() {
    program.mayReach(company.tenant());
    program.mayReach(company.owner());
    program.mayReach(newcomer);
    new Office().issueTokens(company.owner(), size);
    for (int number = 1; number <= size; number++) {
      TenantId account = Provider.ofTheHouse().open(name() + " branch", company.owner());
      program.mayReach(account);
      bot = program.bot("Bot " + number);
    }
  }

  /** What all accounts of this crowd are called, in front. */
  public String name() {
    return "Crowd " + size + " of " + company.id();
  }

  /** In how many accounts the owner works. */
  public int accounts() {
    return size + 1;
  }

  /** How much there is of everything. */
  public int size() {
    return size;
  }

  /** The company; its owner sees everything. */
  public Company company() {
    return company;
  }

  /** A plain agent, member of every API inbox. */
  public Person ada() {
    return ada;
  }

  /** Somebody who can log in and works nowhere yet. */
  public Person newcomer() {
    return newcomer;
  }

  /** The API inbox of all conversations. */
  public Inbox support() {
    return support;
  }

  /** The website inbox, of which all agents are members. */
  public Inbox site() {
    return site;
  }

  /** Number of another conversation of the contact who has the first one. */
  public long carlas() {
    return other;
  }

  /** The contact with so many conversations; she stands in the first. */
  public Contact carla() {
    return carla;
  }

  /** The provider's program. */
  public Client program() {
    return program.client();
  }

  /** One of its bots. */
  public long bot() {
    return bot;
  }

  /**
   * Has the contact of the first conversation asked how she liked it, about the agent's reply;
   * gives the uuid by which she answers.
   */
  public String asked() {
    Provider.ofTheHouse()
        .write(
            company.tenant(),
            "INSERT INTO csat_survey (conversation_id, conversation_uuid, resolved_at, message_id,"
                + " inbox_id, contact_id, sent_at) SELECT c.id, c.uuid, NOW(6), MAX(m.id),"
                + " c.inbox_id, c.contact_id, NOW(6) FROM conversation c JOIN message m"
                + " ON m.conversation_id = c.id AND m.message_type = 'OUTGOING'"
                + " AND m.private_note = FALSE WHERE c.display_id = 1 GROUP BY c.id");
    String first = carla.address() + "/conversations/1";
    return carla.client().get(first).ok().json().path("uuid").asText();
  }

  /**
   * A new visitor of the website, known and with as many messages in his conversation; most of them
   * are written past the door, where nobody may write so quickly.
   */
  public Client visitor() {
    String query = "?website_token=" + site.token();
    Client visitor = new Client();
    String token =
        visitor
            .post("/api/v1/widget/config" + query, Map.of())
            .ok()
            .json()
            .path("website_channel_config")
            .path("auth_token")
            .asText();
    visitor.with("X-Auth-Token", token);
    visitor
        .post("/api/v1/widget/messages" + query, Map.of("message", Map.of("content", "visit 1")))
        .ok();
    Provider.ofTheHouse()
        .write(
            company.tenant(),
            "INSERT INTO message (conversation_id, inbox_id, message_type, content, sender_kind,"
                + " sender_id, status, created_at, updated_at) SELECT conversation_id, inbox_id,"
                + " message_type, 'again', sender_kind, sender_id, status, created_at, updated_at"
                + " FROM message JOIN seq_2_to_"
                + size
                + " WHERE content = 'visit 1'");
    return visitor;
  }
}
