package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationMerges;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MergeChoice;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;

/** The conversations into which the open one may go; read when somebody asks. */
@Named
@RequestScoped
public class MergeView {

  private static final String NUMBER = "[1-9][0-9]{0,17}";
  private static final int MOST = 30;

  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;
  @Inject private ConversationMerges merges;

  private List<Choice> choices;

  /** What else there is of its contact, what fits first. */
  public void load() {
    String number = request.getParameter("c");
    if (number == null || !number.matches(NUMBER)) {
      throw new DomainException(ErrorCode.CONVERSATION_NOT_FOUND);
    }
    DisplayId of = new DisplayId(Long.parseLong(number));
    choices =
        merges.choices(of, MOST, current.actor()).stream()
            .sorted(Comparator.comparing(choice -> !choice.mergeable()))
            .map(MergeView::choice)
            .toList();
  }

  private static Choice choice(MergeChoice choice) {
    return new Choice(CardMaker.of(choice.card()), choice.mergeable());
  }

  /** The other conversations of the contact. */
  public List<Choice> getChoices() {
    return choices;
  }

  /** Whether there is any that can be chosen. */
  public boolean isPossible() {
    return choices.stream().anyMatch(Choice::mergeable);
  }

  /**
   * One of them.
   *
   * @param mergeable whether it can be chosen
   */
  public record Choice(Card card, boolean mergeable) {}
}
