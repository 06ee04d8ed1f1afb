package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.DisplayId;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The menu of a card, read when it is opened. */
@Named
@RequestScoped
public class CardMenuView {

  private static final String NUMBER = "[1-9][0-9]{0,17}";

  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;
  @Inject private ConversationQueries queries;
  @Inject private DetailsReader details;
  @Inject private Sorting sorting;

  private CardMenu menu;

  /** Reads it before the first byte is written. */
  public void load() {
    ConversationCard card =
        queries.card(asked(), current.actor()).orElseThrow(CardMenuView::notFound);
    menu =
        new CardMenu(
            CardMaker.of(card),
            card.assignee() == null ? 0 : card.assignee().id().value(),
            details.assignable(card, current.actor()),
            Sorts.of(card, sorting));
  }

  private DisplayId asked() {
    String id = request.getParameter("c");
    if (id == null || !id.matches(NUMBER)) {
      throw notFound();
    }
    return new DisplayId(Long.parseLong(id));
  }

  private static DomainException notFound() {
    return new DomainException(ErrorCode.CONVERSATION_NOT_FOUND);
  }

  /** What was read. */
  public CardMenu getMenu() {
    return menu;
  }
}
