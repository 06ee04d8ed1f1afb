package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.DisplayId;
import app.atende.conversations.ScheduledMessageLine;
import app.atende.conversations.ScheduledMessages;
import app.atende.web.page.Times;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;

/** The section of the details column with what is scheduled; read when it is first opened. */
@Named
@RequestScoped
public class ScheduledView {

  private static final String NUMBER = "[1-9][0-9]{0,17}";

  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;
  @Inject private ScheduledMessages messages;
  @Inject private Times times;

  private List<Line> lines;

  /** What is scheduled in the conversation that the fragment is asked for. */
  public void load() {
    lines = messages.list(asked(), current.actor()).stream().map(this::line).toList();
  }

  private DisplayId asked() {
    String number = request.getParameter("c");
    if (number == null || !number.matches(NUMBER)) {
      throw new DomainException(ErrorCode.CONVERSATION_NOT_FOUND);
    }
    return new DisplayId(Long.parseLong(number));
  }

  private Line line(ScheduledMessageLine message) {
    return new Line(
        message.id().value(),
        message.version(),
        message.at(),
        times.until(message.at()),
        message.beginning() == null ? "" : Excerpts.of(message.beginning()),
        message.files(),
        message.author(),
        message.state().name(),
        message.failure() == null ? null : message.failure().name(),
        message.isChangeable(),
        message.isCancellable());
  }

  /** Those that wait first, the next one on top. */
  public List<Line> getLines() {
    return lines;
  }

  /**
   * One of them.
   *
   * @param when the time in words
   * @param excerpt the beginning of its words on one line; empty when it has only files
   * @param files how many it brings
   * @param state name of what became of it
   * @param failure name of why it was not sent, or null
   */
  public record Line(
      long id,
      long version,
      Instant at,
      String when,
      String excerpt,
      int files,
      String author,
      String state,
      String failure,
      boolean changeable,
      boolean cancellable) {

    /** Its look among the chips of the stylesheet. */
    public String look() {
      return switch (state) {
        case "SCHEDULED" -> "snoozed";
        case "SENT" -> "success";
        case "FAILED" -> "danger";
        default -> "";
      };
    }
  }
}
