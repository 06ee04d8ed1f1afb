package app.atende.house.outside;

import app.atende.house.Provider;
import app.atende.house.outside.Bodies.About;
import app.atende.house.outside.Endpoints.Endpoint;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.FileLink;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import app.atende.house.world.Upload;
import app.atende.house.world.Visitor;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/**
 * Two accounts that own the same ids, row for row; everything in each of them bears its own mark.
 */
record TwinAccounts(Twin alpha, Twin beta, Map<String, String> atFirst) {
  /** One of them. */
  record Twin(String mark, Company company, Contact contact, Visitor visitor, FileLink file) {
    private static final String LATER =
        LocalDateTime.now(ZoneOffset.UTC).plusDays(20).withHour(12).toString();

    private static Twin open(String mark, String owner) {
      Company company = Company.named(mark, owner);
      Person agent = company.agent(mark + "-agent");
      Inbox api = company.api(mark + " inbox", agent);
      Contact contact = Contact.at(api, mark + " contact");
      contact.begins(mark + " message");
      company.canned(mark, mark + " answers");
      FileLink file =
          FileLink.in(contact.sends(Upload.text(mark + ".txt", mark + " file")).ok().json());
      Inbox site = company.website(mark + " site", company.agent(mark + "-agent"));
      Visitor visitor = Visitor.at(site);
      visitor.writes(mark + " visitor").ok();
      visitor.isCalled(mark + " visitor").ok();
      Map<String, Object> toOwner = Map.of("agent", company.owner().id());
      agent.logsIn().act(company.id(), "conversations/1/assign", toOwner).ok();
      Map<String, Object> later = Map.of("content", mark + " later", "at", LATER);
      agent.logsIn().act(company.id(), "conversations/1/scheduled_messages", later).ok();
      contact.again().begins(mark + " again");
      company.role(mark + " role", "label_manage", company.agent(mark + "-second"));
      sort(mark, company);
      leaveDraft(mark, company);
      return new Twin(mark, company, contact, visitor, file);
    }

    private static void sort(String mark, Company company) {
      Provider provider = Provider.ofTheHouse();
      provider.write(
          company.tenant(),
          "INSERT INTO label (title, color, created_at) VALUES ('"
              + mark
              + "', '#112233', NOW(6))");
      provider.write(
          company.tenant(),
          "INSERT INTO attribute_definition (owner, attribute_key, type, name, created_at,"
              + " updated_at, required_to_resolve) VALUES ('CONVERSATION', 'k1', 'TEXT', '"
              + mark
              + " of conversations', NOW(6), NOW(6), TRUE), ('CONTACT', 'k2', 'TEXT', '"
              + mark
              + " of contacts', NOW(6), NOW(6), FALSE)");
      provider.write(
          company.tenant(), "INSERT INTO agent_bot (id, name) VALUES (1, '" + mark + "')");
      provider.write(
          company.tenant(), "INSERT INTO team (name, created_at) VALUES ('" + mark + "', NOW(6))");
      provider.write(
          company.tenant(),
          "INSERT INTO custom_filter (agent_id, name, criteria, created_at) VALUES ("
              + company.owner().id()
              + ", '"
              + mark
              + "', 'team-eq-1*assignee-set', NOW(6))");
      tellOfContact(mark, company);
    }

    private static void leaveDraft(String mark, Company company) {
      Provider.ofTheHouse()
          .write(
              company.tenant(),
              "INSERT INTO draft (agent_id, conversation_id, private_note, content, written_at)"
                  + " SELECT %d, id, FALSE, '%s draft', NOW(6) FROM conversation WHERE id = 1"
                      .formatted(company.owner().id(), mark));
    }

    private static void tellOfContact(String mark, Company company) {
      Provider provider = Provider.ofTheHouse();
      provider.write(
          company.tenant(), "INSERT INTO contact_label (contact_id, label_id) VALUES (1, 1)");
      provider.write(
          company.tenant(),
          "INSERT INTO contact_note (contact_id, agent_id, agent_name, content, created_at)"
              + " VALUES (1, 1, '"
              + mark
              + "', '"
              + mark
              + " note', NOW(6))");
      provider.write(
          company.tenant(),
          "INSERT INTO contact_segment (agent_id, name, criteria, created_at) VALUES ("
              + company.owner().id()
              + ", '"
              + mark
              + "', 'name-has-"
              + mark
              + "', NOW(6))");
      provider.write(
          company.tenant(),
          "INSERT INTO contact_import (agent_id, agent_name, locale, state, file_name, charset,"
              + " separated_by, headers, mapping, row_count, created_at) VALUES (1, 'x', 'en', 'DONE', '"
              + mark
              + ".csv', 'UTF-8', ',', '[]', '[]', 1, NOW(6))");
      company.toldBefore(mark, 1);
    }

    long id() {
      return company.id();
    }

    /** What changes of it are about: its first conversation, and its second contact, who goes. */
    About about() {
      long owner = company.owner().id();
      return new About(mark, 1, owner, owner, 2);
    }

    /** What stands in the blanks of the contact's own addresses. */
    Map<String, String> words() {
      String[] parts = contact.address().split("/");
      Map<String, String> words = new LinkedHashMap<>();
      words.put("identifier", parts[5]);
      words.put("source", parts[7]);
      words.put("id", Long.toString(contact.conversation()));
      words.put("message", "1");
      return words;
    }

    /** Everything that the administrator, her programs and the contact can read, by address. */
    Map<Endpoint, Answer> reads() {
      Desk desk = company.owner().logsIn();
      Map<Endpoint, Answer> answers = new LinkedHashMap<>();
      for (Door door : List.of(Door.CONSOLE, Door.API, Door.CLIENT, Door.WIDGET)) {
        for (Endpoint endpoint : Endpoints.behind(door)) {
          if (endpoint.reads()) {
            answers.put(endpoint, asker(door, desk).get(address(door, endpoint)));
          }
        }
      }
      return answers;
    }

    Client asker(Door door, Desk desk) {
      return switch (door) {
        case CONSOLE -> desk;
        case API -> company.owner().program();
        case WIDGET -> visitor.client();
        default -> new Client();
      };
    }

    String address(Door door, Endpoint endpoint) {
      return switch (door) {
        case CONSOLE ->
            endpoint.address(id(), 1)
                + (endpoint.template().contains("/fragments/")
                    ? "?c=1&id=1&ids=1,2&tab=all&q=" + mark
                    : "")
                + (endpoint.template().endsWith("/chips") ? "&folder=1" : "");
        case WIDGET -> endpoint.address(id(), 2) + "?website_token=" + visitor.site().token();
        case CLIENT -> endpoint.filled(words());
        default ->
            endpoint
                    .address(id(), 1)
                    .replace("/contacts/1/attributes/1", "/contacts/1/attributes/2")
                    .replace("/custom_roles/1", "/custom_roles/" + Company.ID_STEP)
                + (endpoint.template().contains("/search") ? "?q=" + mark : "");
      };
    }
  }

  /** Two new ones. */
  static TwinAccounts open() {
    Twin alpha = Twin.open("alphaco", "Olga");
    Twin beta = Twin.open("betaco", "Mallory");
    return new TwinAccounts(alpha, beta, contents(beta));
  }

  /** Both. */
  List<Twin> both() {
    return List.of(alpha, beta);
  }

  /** The other one. */
  Twin other(Twin twin) {
    return twin == alpha ? beta : alpha;
  }

  /** Demands that the second account reads as it did in the beginning. */
  void demandUnchanged() {
    Map<String, String> now = contents(beta);
    SoftAssertions softly = new SoftAssertions();
    atFirst.forEach((endpoint, body) -> softly.assertThat(now.get(endpoint)).isEqualTo(body));
    softly.assertAll();
  }

  /** What stands in an account, without what is new in each answer and at each log-in. */
  private static Map<String, String> contents(Twin twin) {
    Map<String, String> contents = new LinkedHashMap<>();
    twin.reads()
        .forEach(
            (endpoint, answer) -> {
              if (!endpoint.template().contains("/profile/")) {
                String body = answer.body().replaceAll(CHANGING, "~");
                contents.put(endpoint.toString(), answer.status() + " " + body);
              }
            });
    return contents;
  }

  /** Nonces, tokens of pages, ids of elements, view states, and times. */
  private static final String CHANGING =
      "[A-Za-z0-9_+/=:.-]{22,}|j_id[a-z0-9:_]+|-?[0-9]{9,}(?::-?[0-9]+)?|[0-9]{1,2}:[0-9]{2}"
          + "|[0-9a-f]{8}-[0-9a-f-]{27}|(?:há|agora)[^<\"]*|[0-9]+ min\\b";
}
