package app.atende.web.console;

import app.atende.accounts.AccountRules;
import app.atende.accounts.Accounts;
import app.atende.accounts.AgentSummary;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.Attributes;
import app.atende.contacts.ContactDetail;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.ConversationQueries;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.web.page.Portraits;
import app.atende.web.page.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the column beside the conversation. */
@RequestScoped
public class DetailsReader {

  private static final String KEY = "conversations_details.";

  private static final int MOST_PREVIOUS = 10;

  @Inject private ConversationQueries queries;
  @Inject private InboxQueries inboxes;
  @Inject private Sorting sorting;
  @Inject private AttributeReader attributes;
  @Inject private Accounts accounts;
  @Inject private Times times;

  /**
   * What is known of a conversation and its contact.
   *
   * @param home address of the account
   */
  public Details of(ConversationDetail conversation, String home, Actor actor) {
    ConversationCard card = conversation.card();
    ConversationCard.Assignee assignee = card.assignee();
    ContactDetail contact = conversation.contact();
    return new Details(
        contact.name(),
        Portraits.ofContact(contact.picture()),
        contact.blocked(),
        contact.lastActivityAt(),
        new Details.Person(
            contact.id().value(),
            contact.version(),
            orNothing(contact.email()),
            orNothing(contact.phoneNumber())),
        ContactFacts.of(contact),
        assignee == null ? null : assignee.name(),
        CardMaker.face(assignee),
        assignee == null ? 0 : assignee.id().value(),
        assignee != null && assignee.id().value() == actor.id(),
        assignable(card, actor),
        card.priority().name(),
        Sorts.of(card, sorting),
        actor.may(Permission.LABEL_MANAGE),
        pairs(conversation),
        attributes.of(AttributeOwner.CONVERSATION, conversation.customAttributes()),
        attributes.of(AttributeOwner.CONTACT, contact.customAttributes()),
        previous(conversation, actor),
        home);
  }

  private static String orNothing(String text) {
    return text == null ? "" : text;
  }

  private List<Card> previous(ConversationDetail conversation, Actor actor) {
    return queries.ofContact(conversation.contact().id(), MOST_PREVIOUS + 1, actor).stream()
        .filter(card -> !card.id().equals(conversation.card().id()))
        .limit(MOST_PREVIOUS)
        .map(CardMaker::of)
        .toList();
  }

  /** Agents to whom the actor may give this conversation, online first. */
  List<Details.Colleague> assignable(ConversationCard card, Actor actor) {
    return inboxes.assignable(Set.of(card.inbox().id()), actor).stream()
        .filter(allowed(card, actor))
        .sorted(
            Comparator.comparing((AgentSummary agent) -> rank(agent))
                .thenComparing(AgentSummary::name, String.CASE_INSENSITIVE_ORDER))
        .map(
            agent ->
                new Details.Colleague(
                    agent.id().value(),
                    agent.name(),
                    Portraits.ofAgent(agent.picture()),
                    agent.seen().name().toLowerCase(Locale.ROOT),
                    "Availability." + agent.seen()))
        .toList();
  }

  /** Where the account keeps it so, he takes what nobody has, and otherwise it stays. */
  private Predicate<AgentSummary> allowed(ConversationCard card, Actor actor) {
    if (!AccountRules.concern(actor) || accounts.get(actor).rules().agentsAssignOthers()) {
      return agent -> true;
    }
    long only = card.assignee() == null ? actor.id() : card.assignee().id().value();
    return agent -> agent.id().value() == only;
  }

  private static int rank(AgentSummary agent) {
    return switch (agent.seen()) {
      case ONLINE -> 0;
      case BUSY -> 1;
      case OFFLINE -> 2;
    };
  }

  private List<Details.Pair> pairs(ConversationDetail conversation) {
    Attributes origin = conversation.additionalAttributes();
    Attributes browser = origin.object("browser");
    List<Details.Pair> pairs = new ArrayList<>();
    pairs.add(new Details.Pair(KEY + "pair.started", times.full(conversation.card().createdAt())));
    pair(pairs, "pair.referer", origin.text("referer").orElse(null));
    pair(pairs, "pair.browser", name(browser, "browser_name", "browser_version"));
    pair(pairs, "pair.system", name(browser, "platform_name", "platform_version"));
    pair(pairs, "pair.language", origin.text("browser_language").orElse(null));
    pair(
        pairs,
        "pair.address",
        conversation.contact().additionalAttributes().text("created_at_ip").orElse(null));
    return pairs;
  }

  private static void pair(List<Details.Pair> pairs, String key, String value) {
    if (value != null && !value.isBlank()) {
      pairs.add(new Details.Pair(KEY + key, value));
    }
  }

  private static String name(Attributes of, String name, String version) {
    return of.text(name).map(n -> n + of.text(version).map(v -> " " + v).orElse("")).orElse(null);
  }
}
