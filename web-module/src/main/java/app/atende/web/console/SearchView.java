package app.atende.web.console;

import app.atende.accounts.AgentQueries;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.inboxes.InboxQueries;
import app.atende.rows.SearchWords;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** The search page, and its fragment of what was found. */
@Named
@RequestScoped
public class SearchView {

  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;
  @Inject private SearchReader reader;
  @Inject private InboxQueries inboxes;
  @Inject private AgentQueries agents;

  private SearchWanted wanted;
  private boolean asked;
  private List<SearchSection> sections = List.of();
  private List<Choice> places = List.of();
  private List<Choice> writers = List.of();

  /** The page with its choices, and with what the address already asks for. */
  public void loadPage() {
    loadRows();
    places =
        inboxes.list(current.actor()).stream()
            .map(inbox -> new Choice(inbox.id().toString(), inbox.name()))
            .toList();
    writers =
        agents.list(current.actor()).stream()
            .map(agent -> new Choice("agent:" + agent.id(), agent.name()))
            .toList();
  }

  /** What was found, from the beginning or from a place on. */
  public void loadRows() {
    wanted = SearchWanted.of(request);
    asked = wanted.words().isEnough();
    if (asked) {
      SearchReader.Place place = new SearchReader.Place(cursor(), home(), current.actor());
      sections = reader.sections(wanted, place);
    }
  }

  private Long cursor() {
    String cursor = request.getParameter("cursor");
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    if (!cursor.matches("[1-9][0-9]{0,17}")) {
      throw DomainException.at("cursor", ErrorCode.VALUE_INVALID);
    }
    return Long.valueOf(cursor);
  }

  private String home() {
    return "/app/accounts/" + current.tenant();
  }

  /** What is looked for. */
  public SearchWanted getWanted() {
    return wanted;
  }

  /** Whether there were letters enough to look for anything. */
  public boolean isAsked() {
    return asked;
  }

  /** How many letters are enough. */
  public int getFewest() {
    return SearchWords.FEWEST_LETTERS;
  }

  /** How many letters are read. */
  public int getMost() {
    return SearchWords.MOST_LETTERS;
  }

  /** What was found, by kind. */
  public List<SearchSection> getSections() {
    return sections;
  }

  /** Whether these are rows that follow others, without headings. */
  public boolean isFollowing() {
    return request.getParameter("cursor") != null;
  }

  /** Whether nothing was found anywhere. */
  public boolean isNothing() {
    return asked && sections.stream().allMatch(SearchSection::nothing);
  }

  /** The tabs. */
  public List<Tab> getTabs() {
    List<Tab> tabs = new ArrayList<>();
    for (String word : SearchWanted.TABS) {
      String href = home() + "/search" + wanted.query(word);
      tabs.add(new Tab(word, "search_show.tab." + word, href, word.equals(wanted.tab())));
    }
    return tabs;
  }

  /** The inboxes to choose from. */
  public List<Choice> getPlaces() {
    return places;
  }

  /** The agents to choose from. */
  public List<Choice> getWriters() {
    return writers;
  }

  /**
   * One tab.
   *
   * @param word stands in the address
   * @param key bundle key
   */
  public record Tab(String word, String key, String href, boolean current) {}

  /** A line of a choice: what is sent, and what people read. */
  public record Choice(String value, String label) {}
}
