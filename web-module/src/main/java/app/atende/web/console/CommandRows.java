package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationFilter;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.ConversationSort;
import app.atende.conversations.ConversationTab;
import app.atende.conversations.DisplayId;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the command bar reads while somebody types: agents of a conversation, conversations. */
@Named
@RequestScoped
public class CommandRows {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final int FEWEST_LETTERS = 2;
  private static final int MOST_LETTERS = 100;
  private static final int ROWS = 6;

  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;
  @Inject private ConversationQueries queries;
  @Inject private DetailsReader details;

  private List<Details.Colleague> colleagues = List.of();
  private long assigneeId;
  private List<Card> found = List.of();

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
   * The newest conversations that {@code q} means: by the beginning of the contact's name, address
   * or number, or by the conversation's number. With fewer than two letters, none.
   */
  public void loadFound() {
    String query = parameter("q").map(String::strip).orElse("");
    if (query.length() >= FEWEST_LETTERS && query.length() <= MOST_LETTERS) {
      found =
          queries.list(everywhere(query), null, ROWS, current.actor()).cards().stream()
              .map(CardMaker::of)
              .toList();
    }
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

  /** What was found, newest activity first. */
  public List<Card> getFound() {
    return found;
  }
}
