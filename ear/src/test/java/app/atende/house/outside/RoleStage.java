package app.atende.house.outside;

import app.atende.house.Provider;
import app.atende.house.outside.Bodies.About;
import app.atende.house.outside.Endpoints.Endpoint;
import app.atende.house.outside.Right.Case;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import app.atende.house.world.PictureHost;
import app.atende.house.world.StoredMail;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A company with somebody of every role, with one conversation of each {@link Case}, and with one
 * thing of each kind that can be asked for by its id. The administrator comes last, so that nobody
 * is refused only because she has taken it away.
 */
final class RoleStage implements AutoCloseable {
  private static final List<String> TICKS =
      List.of(
          "conversation_manage",
          "conversation_unassigned_manage",
          "conversation_participating_manage",
          "contact_manage",
          "report_manage",
          "knowledge_base_manage",
          "campaign_manage",
          "label_manage");

  private static final String OWNER = "administrator";

  /** What the console deletes, programs delete once more: it stands so many numbers further. */
  private static final int OF_PROGRAMS = 100;

  private final Company acme = Company.acme();
  private final Person ben = acme.agent("Ben");
  private final PictureHost pictures = PictureHost.open();
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final Map<Case, Contact> contacts = new EnumMap<>(Case.class);
  private final Map<Case, Long> messages = new EnumMap<>(Case.class);
  private final Inbox support;
  private final Inbox sales;
  private final long attributeOfContacts;
  private final long attributeOfConversations;
  private final long bot;
  private final long goingAgent;
  private final long goingRole;

  /** Somebody of a role, at his desk and with a program of his. */
  record Actor(String role, Person person, Desk desk, Client program, int number) {}

  RoleStage() {
    Map<String, Person> people = people();
    support = acme.api("Suporte", people.values().toArray(Person[]::new));
    acme.seat(support, ben);
    sales = acme.api("Vendas", ben);
    people.put(OWNER, acme.owner());
    for (Case each : Case.values()) {
      begin(each);
    }
    attributeOfConversations = acme.attribute("CONVERSATION", "TEXT", "Motivo", "motivo");
    attributeOfContacts = acme.attribute("CONTACT", "TEXT", "Plano", "plano");
    acme.canned("oi", "Olá");
    bot = acme.bot("Robô");
    goingAgent = acme.agent("Zeca").id();
    goingRole = acme.role("going", "");
    sort();
    people.forEach((role, person) -> actors.put(role, sit(role, person)));
  }

  private Map<String, Person> people() {
    Map<String, Person> people = new LinkedHashMap<>();
    people.put("nothing", acme.agent("nobody"));
    acme.role("nothing", "", people.get("nothing"));
    for (String tick : TICKS) {
      people.put(tick, acme.agent(tick.replace("_", "")));
      acme.role(tick, tick, people.get(tick));
    }
    people.put("agent", acme.agent("Ada"));
    return people;
  }

  private void begin(Case each) {
    Contact contact =
        Contact.at(each == Case.ELSEWHERE ? sales : support, "Cliente " + each.contact());
    long number = contact.begins("encomenda " + each.secret());
    if (number != each.number()) {
      throw new AssertionError(each + " became " + number);
    }
    contacts.put(each, contact);
    long message = contact.reads().get(0).path("id").asLong();
    messages.put(each, message);
    String picture = "<img src='" + pictures.address("a.png") + "'>";
    StoredMail.in(acme.tenant(), message, Map.of("full", picture));
    if (each == Case.BENS) {
      Map<String, Object> toBen = Map.of("agent", ben.id());
      acme.owner().logsIn().act(acme.id(), "conversations/" + number + "/assign", toBen).ok();
    }
  }

  private void sort() {
    write("INSERT INTO label (id, title, color, created_at) VALUES (1, 'vip', '#112233', NOW(6))");
    write("INSERT INTO team (id, name, created_at) VALUES (1, 'Entregas', NOW(6))");
    write(
        "INSERT INTO conversation_label (conversation_id, label_id) SELECT id, 1 FROM conversation");
    write("UPDATE conversation SET team_id = 1");
    write(
        "INSERT INTO scheduled_message (id, conversation_id, agent_id, agent_name, content, send_at,"
            + " state, written_at) SELECT id, id, 1, 'Ben', 'later', NOW(6) + INTERVAL 30 DAY,"
            + " 'SCHEDULED', NOW(6) FROM conversation");
    write(
        "INSERT INTO contact_import (id, agent_id, agent_name, locale, state, file_name, charset,"
            + " separated_by, headers, mapping, row_count, created_at) VALUES (1, 1, 'Ben', 'en',"
            + " 'DONE', 'table.csv', 'UTF-8', ',', '[\"a\"]', '[\"name\"]', 1, NOW(6))");
    acme.toldBefore("stage", 1);
  }

  /** What belongs to each of them bears his number. */
  private Actor sit(String role, Person person) {
    int number = 100 + actors.size();
    String own =
        "(id, agent_id, name, criteria, created_at) VALUES (" + number + ", " + person.id();
    write("INSERT INTO custom_filter " + own + ", 'Pasta', 'team-eq-1', NOW(6))");
    ofProgram(number, person);
    write("INSERT INTO contact_segment " + own + ", 'Segmento', 'name-has-Contato', NOW(6))");
    write(
        "INSERT INTO contact_note (id, contact_id, agent_id, agent_name, content, created_at)"
            + (" VALUES (%1$d, 1, 1, 'Ben', 'a note', NOW(6)),"
                    + " (%1$d + 100, 1, 1, 'Ben', 'a note', NOW(6))")
                .formatted(number));
    write(
        ("INSERT INTO push_device (id, agent_id, session_id, endpoint_hash, sealed, user_agent,"
                + " created_at, seen_at) VALUES (%1$d, %2$d, 1, UNHEX(SHA2('%1$d', 256)), 'x', 'x',"
                + " NOW(6), NOW(6))")
            .formatted(number, person.id()));
    tellOfEach(number, person);
    write(
        ("INSERT INTO contact_export (id, agent_id, locale, state, column_words, criteria,"
                + " created_at) VALUES (%d, %d, 'en', 'DONE', '[\"name\"]', '', NOW(6))")
            .formatted(number, person.id()));
    if (role.equals(OWNER)) {
      beginToGo(number);
      beginToGo(number + OF_PROGRAMS);
    }
    return new Actor(role, person, person.logsIn(), person.program(), number);
  }

  /**
   * A conversation to be deleted, like the first one but done with, so that no number counts it.
   */
  private void beginToGo(int number) {
    write(
        ("INSERT INTO conversation (id, display_id, uuid, inbox_id, contact_id, contact_inbox_id,"
                + " status, opened_at, last_activity_at, created_at, updated_at) SELECT %1$d, %1$d,"
                + " UUID(), inbox_id, contact_id, contact_inbox_id, 'RESOLVED', opened_at,"
                + " last_activity_at, created_at, updated_at FROM conversation WHERE id = 1")
            .formatted(number));
  }

  private void tellOfEach(int number, Person person) {
    for (Case each : Case.values()) {
      write(
          ("INSERT INTO notice (id, agent_id, kind, conversation_id, inbox_id, message_id,"
                  + " cause_kind, cause_id, at) SELECT %d, %d, 'MENTIONED', id, inbox_id, %d,"
                  + " 'AGENT', %d, NOW(6) FROM conversation WHERE id = %d")
              .formatted(
                  notice(number, each), person.id(), messages.get(each), ben.id(), each.number()));
    }
    write(
        ("INSERT INTO notice (id, agent_id, kind, conversation_id, inbox_id, cause_kind, cause_id,"
                + " unread, at, snoozed_until) SELECT %d, %d, 'ASSIGNED', id, inbox_id, 'AGENT', %d,"
                + " NULL, NOW(6), NOW(6) + INTERVAL 30 DAY FROM conversation WHERE id = 1")
            .formatted(aside(number), person.id(), ben.id()));
  }

  private static String notice(int number, String template, Case of) {
    return Integer.toString(template.startsWith("/api/") ? aside(number) : notice(number, of));
  }

  /** What is put aside is left by those who drop what was read. */
  private static int aside(int number) {
    return number * 10 + Case.values().length;
  }

  private void ofProgram(int number, Person person) {
    int one = number + OF_PROGRAMS;
    write(
        "INSERT INTO custom_filter (id, agent_id, name, criteria, created_at) VALUES (%d, %d,"
                .formatted(one, person.id())
            + " 'Outra', 'team-eq-1', NOW(6))");
    write(
        "INSERT INTO label (id, title, color, created_at) VALUES (%1$d, 'l%1$d', '#112233', NOW(6))"
            .formatted(one));
    write(
        "INSERT INTO canned_response (id, short_code, content, created_at, updated_at) VALUES"
            + " (%1$d, 'c%1$d', 'Olá', NOW(6), NOW(6))".formatted(one));
  }

  private static int notice(int number, Case of) {
    return number * 10 + of.ordinal();
  }

  private void write(String sql) {
    Provider.ofTheHouse().write(acme.tenant(), sql);
  }

  /** Whoever opens a conversation again has it; so each belongs again to whom it belonged. */
  void giveBack() {
    write("UPDATE conversation SET assignee_id = IF(id = 2, " + ben.id() + ", NULL)");
  }

  /** Everybody, the administrator last. */
  List<Actor> actors() {
    return new ArrayList<>(actors.values());
  }

  /** The company. */
  Company acme() {
    return acme;
  }

  /** The contact of a conversation. */
  Contact contact(Case of) {
    return contacts.get(of);
  }

  /** Somebody asks for something, of which there is one with each conversation. */
  Answer ask(Actor who, Endpoint operation, Case of) {
    String address = address(who, operation, of);
    if (operation.reads()) {
      return client(who, operation).get(address);
    }
    String proof = who.desk().csrf(acme.id());
    Client client = client(who, operation);
    client.with("X-CSRF-Token", proof).with("Origin", client.base().toString());
    if (Bodies.isFile(operation)) {
      return Bodies.sendFile(client, address, operation);
    }
    long assignee = of == Case.BENS ? ben.id() : 0;
    About about = new About(who.role(), of.number(), assignee, ben.id(), of.number());
    return client.send(operation.verb(), address, Bodies.of(operation, about));
  }

  private static Client client(Actor who, Endpoint operation) {
    return operation.template().startsWith("/api/") ? who.program() : who.desk();
  }

  private String address(Actor who, Endpoint operation, Case of) {
    String template =
        operation
            .template()
            .replace("<channel>", "website")
            .replace("<tab>", "settings")
            .replace("<circle>", "unattended");
    Map<String, String> words = words(who, template, of);
    if (who.role().equals(OWNER) && isRemovalOfConversation(operation)) {
      words.put("conversation", Integer.toString(going(who, template)));
    }
    return new Endpoint(operation.verb(), template).filled(words) + query(template, of);
  }

  /** Who may delete one, deletes one that nobody asks for: everybody else is refused the first. */
  private static boolean isRemovalOfConversation(Endpoint operation) {
    return operation.verb().equals("DELETE")
        && operation.template().matches(".*/conversations/\\{[^/]*");
  }

  private static int going(Actor who, String template) {
    return who.number() + (template.startsWith("/api/") ? OF_PROGRAMS : 0);
  }

  private Map<String, String> words(Actor who, String template, Case of) {
    Map<String, String> words = new LinkedHashMap<>();
    long inbox = of == Case.ELSEWHERE ? sales.id() : support.id();
    for (String blank : List.of("conversation", "contact", "scheduled")) {
      words.put(blank, Long.toString(of.number()));
    }
    for (String blank : List.of("label", "team", "response", "import", "webhook", "delivery")) {
      words.put(blank, "1");
    }
    for (String blank : List.of("folder", "segment", "note", "device", "export")) {
      words.put(blank, Integer.toString(who.number()));
    }
    if (template.startsWith("/api/")) {
      for (String blank : List.of("folder", "label", "note", "canned")) {
        words.put(blank, Integer.toString(who.number() + OF_PROGRAMS));
      }
      words.put("agent", Long.toString(goingAgent));
      words.put("role", Long.toString(goingRole));
    }
    words.put("account", Long.toString(acme.id()));
    words.put("inbox", Long.toString(inbox));
    words.put("bot", Long.toString(bot));
    words.put("id", Long.toString(id(template, inbox)));
    words.put("message", messages.get(of).toString());
    words.put("picture", "0");
    words.put("attribute", attribute(template));
    words.put("notice", notice(who.number(), template, of));
    return words;
  }

  /** What {@code id} is the number of is said by what stands before it. */
  private long id(String template, long inbox) {
    if (template.contains("/agent_bots")) {
      return bot;
    }
    return template.contains("/webhooks") ? 1 : inbox;
  }

  /** The attributes of contacts and of conversations have numbers of their own. */
  private String attribute(String template) {
    return Long.toString(
        template.contains("/contacts/") ? attributeOfContacts : attributeOfConversations);
  }

  private String query(String template, Case of) {
    String words = template.endsWith("/found") ? "Cliente" : "encomenda";
    String all = "?tab=all&status=all&q=" + words;
    long inbox = of == Case.ELSEWHERE ? sales.id() : support.id();
    return template.contains("/fragments/")
        ? all + "&c=" + of.number() + "&ids=" + messages.get(of) + "&inboxes=" + inbox
        : template.matches(".*/(dashboard|search|label/.*|team/.*|custom_view/.*)") ? all : "";
  }

  @Override
  public void close() {
    pictures.close();
  }
}
