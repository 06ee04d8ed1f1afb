package app.atende.web.console;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationFilter;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.ConversationSort;
import app.atende.conversations.ConversationTab;
import app.atende.conversations.DisplayId;
import app.atende.conversations.FilterCriteria;
import app.atende.web.page.Portraits;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the command bar reads while somebody types: who may have a conversation; people, contacts
 * and conversations.
 */
@Named
@RequestScoped
public class CommandRows {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int FEWEST_LETTERS = 2;
  private static final int MOST_LETTERS = 100;
  private static final int ROWS = 6;

  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;
  @Inject private ConversationQueries queries;
  @Inject private DetailsReader details;
  @Inject private AgentQueries agents;
  @Inject private SearchReader search;

  private List<Details.Colleague> colleagues = List.of();
  private long assigneeId;
  private List<Person> people = List.of();
  private List<SearchHit> contacts = List.of();
  private List<Card> found = List.of();

  /**
   * Somebody who works in the account.
   *
   * @param id of the agent
   * @param name as it is shown
   * @param face address of his picture, or null
   * @param href address of the list of what he has
   */
  public record Person(long id, String name, String face, String href) {}

  /** Who may have the conversation {@code c}. */
  public void loadColleagues() {
    ConversationCard card =
        parameter("c")
            .filter(NUMBER.asMatchPredicate())
            .flatMap(id -> queries.card(new DisplayId(Long.parseLong(id)), current.actor()))
            .orElseThrow(() -> new DomainException(ErrorCode.CONVERSATION_NOT_FOUND));
    assigneeId = card.assignee() == null ? 0 : card.assignee().id().value();
    colleagues = details.assignable(card, current.actor());
  }

  /**
   * Whom and what {@code q} means: agents by a part of the name; contacts by a part of what is
   * known of them, from three letters; the newest conversations by the beginning of the contact's
   * name, address or number, or by the conversation's number. With fewer than two letters, nothing.
   */
  public void loadFound() {
    String query = parameter("q").map(String::strip).orElse("");
    if (query.length() >= FEWEST_LETTERS && query.length() <= MOST_LETTERS) {
      people = peopleCalled(query);
      contacts = contactsLike(query);
      found =
          queries.list(everywhere(query), null, ROWS, current.actor()).cards().stream()
              .map(CardMaker::of)
              .toList();
    }
  }

  private List<Person> peopleCalled(String query) {
    String wanted = plain(query);
    return agents.list(current.actor()).stream()
        .filter(agent -> plain(agent.availableName()).contains(wanted))
        .limit(ROWS)
        .map(
            agent ->
                new Person(
                    agent.id().value(),
                    agent.availableName(),
                    Portraits.ofAgent(agent.picture()),
                    listOf(agent.id())))
        .toList();
  }

  private String listOf(AgentId agent) {
    FilterCriteria his = FilterCriteria.parse("assignee-eq-" + agent);
    return new ListView(home(), Place.EVERYTHING, his, null, null, null).address();
  }

  private List<SearchHit> contactsLike(String query) {
    SearchWanted wanted = new SearchWanted(query, "contacts", "", "", "", "");
    SearchReader.Place place = new SearchReader.Place(null, home(), current.actor());
    return search.sections(wanted, place).stream()
        .flatMap(section -> section.hits().stream())
        .limit(ROWS)
        .toList();
  }

  private String home() {
    return "/app/accounts/" + current.tenant();
  }

  /** A name as the search of the page compares it: without accents and capitals. */
  private static String plain(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static ConversationFilter everywhere(String query) {
    return new ConversationFilter(
        ConversationTab.ALL, null, ConversationSort.LAST_ACTIVITY_AT_DESC, null, query);
  }

  private Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name));
  }

  /** Agents who may have it, online first. */
  public List<Details.Colleague> getColleagues() {
    return colleagues;
  }

  /** Who has it; 0 for nobody. */
  public long getAssigneeId() {
    return assigneeId;
  }

  /** Agents who are called so. */
  public List<Person> getPeople() {
    return people;
  }

  /** Contacts who are meant; those without a conversation may have no address. */
  public List<SearchHit> getContacts() {
    return contacts;
  }

  /** Conversations, newest activity first. */
  public List<Card> getFound() {
    return found;
  }
}
