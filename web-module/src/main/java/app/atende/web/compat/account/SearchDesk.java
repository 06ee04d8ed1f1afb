package app.atende.web.compat.account;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.contacts.ContactRosterQueries;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.ConversationSearch;
import app.atende.conversations.DisplayId;
import app.atende.conversations.FoundMessage;
import app.atende.conversations.MessageId;
import app.atende.conversations.PlacedMessage;
import app.atende.conversations.SearchQueries;
import app.atende.conversations.WholeConversation;
import app.atende.conversations.WholeConversationQueries;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.shapes.ConversationSearchShape;
import app.atende.web.compat.shapes.ConversationSearchShape.Contact;
import app.atende.web.compat.shapes.MessageShape;
import app.atende.web.compat.shapes.MessageShapes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks for conversations, messages and contacts, and shows them as the dialect does (contract
 * 6.24). However many are found, the statements for showing them are as many as for one.
 */
@ApplicationScoped
public class SearchDesk {

  private static final int ROWS = 15;

  @Inject private SearchQueries search;
  @Inject private WholeConversationQueries whole;
  @Inject private ContactFinder contacts;
  @Inject private ContactRosterQueries roster;
  @Inject private AgentQueries agents;
  @Inject private MessageShapes shapes;
  @Inject private Tenants tenants;

  /** A page of contacts; none for who does not work with them. */
  List<Contact> contacts(LooseBody query, Actor actor) {
    ContactFinder.Found found =
        contacts.find(new SearchFields(query).contacts(), Pages.of(query), ROWS, actor);
    return found.ids().isEmpty()
        ? List.of()
        : roster.details(found.ids(), actor).stream().map(Contact::of).toList();
  }

  /** A page of messages in which the words stand. */
  List<MessageShape.Full> messages(LooseBody query, Actor actor) {
    ConversationSearch wanted = new SearchFields(query).messages();
    List<FoundMessage> found =
        SearchPages.page(
                cursor -> search.messages(wanted, cursor, SearchPages.ROWS, actor),
                Pages.of(query),
                ROWS)
            .shown();
    return shapes.placed(whole.placed(found, actor));
  }

  /** A page of conversations whose contact or number is meant. */
  List<ConversationSearchShape> conversations(LooseBody query, Actor actor) {
    ConversationSearch wanted = new SearchFields(query).conversations();
    List<DisplayId> found =
        SearchPages.page(
                cursor -> search.conversations(wanted, cursor, SearchPages.ROWS, actor),
                Pages.of(query),
                ROWS)
            .shown()
            .stream()
            .map(ConversationCard::id)
            .toList();
    return found.isEmpty() ? List.of() : shown(whole.ofNumbers(found, actor), actor);
  }

  private List<ConversationSearchShape> shown(List<WholeConversation> found, Actor actor) {
    Map<MessageId, MessageShape.Full> said = said(found);
    Map<AgentId, AgentSummary> assignees = assignees(found, actor);
    long account = tenants.current().value();
    return found.stream()
        .map(
            one ->
                ConversationSearchShape.of(
                    one.detail(),
                    one.lastSaid() == null ? null : said.get(one.lastSaid().id()),
                    assignee(one.detail(), assignees),
                    account))
        .toList();
  }

  private Map<MessageId, MessageShape.Full> said(List<WholeConversation> found) {
    List<PlacedMessage> last =
        found.stream()
            .filter(one -> one.lastSaid() != null)
            .map(one -> new PlacedMessage(one.lastSaid(), one.detail()))
            .toList();
    return shapes.placed(last).stream()
        .collect(Collectors.toMap(full -> new MessageId(full.id()), Function.identity()));
  }

  private Map<AgentId, AgentSummary> assignees(List<WholeConversation> found, Actor actor) {
    Set<AgentId> ids =
        found.stream()
            .map(one -> one.detail().card().assignee())
            .filter(Objects::nonNull)
            .map(ConversationCard.Assignee::id)
            .collect(Collectors.toSet());
    return ids.isEmpty() ? Map.of() : agents.ofIds(ids, actor);
  }

  private static AgentSummary assignee(
      ConversationDetail detail, Map<AgentId, AgentSummary> known) {
    ConversationCard.Assignee assignee = detail.card().assignee();
    return assignee == null ? null : known.get(assignee.id());
  }
}
