package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.BulkItem;
import app.atende.conversations.BulkOutcome;
import app.atende.conversations.BulkTriage;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.TriageChange;
import app.atende.web.console.ConversationActions.State;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;

/** What an agent does with many conversations at once, and takes back. */
@Path("/accounts/{account}/conversations/bulk")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BulkActions {

  @Inject private BulkTriage triage;
  @Inject private BulkWire wire;
  @Inject private CurrentActor current;
  @Inject private Words words;

  /** The same with each of them. */
  @POST
  public Result change(Order order) {
    TriageChange change = wire.read(order.change());
    List<Long> ids = order.conversations() == null ? List.of() : order.conversations();
    List<BulkItem> items =
        ids.stream()
            .filter(Objects::nonNull)
            .distinct()
            .map(id -> new BulkItem(number(id), Conversations.ANY_VERSION, change))
            .toList();
    return result(triage.change(items, current.actor()));
  }

  /** Takes back what was done, with each of them as it was. */
  @POST
  @Path("/undo")
  public Result undo(Orders orders) {
    List<Single> singles = orders.conversations() == null ? List.of() : orders.conversations();
    List<BulkItem> items =
        singles.stream()
            .filter(Objects::nonNull)
            .map(one -> new BulkItem(number(one.id()), one.version(), wire.read(one.change())))
            .toList();
    return result(triage.undo(items, current.actor()));
  }

  private static DisplayId number(long id) {
    if (id <= 0) {
      throw new DomainException(ErrorCode.CONVERSATION_NOT_FOUND);
    }
    return new DisplayId(id);
  }

  private Result result(BulkOutcome outcome) {
    return new Result(
        outcome.done().stream().map(BulkActions::done).toList(),
        outcome.refused().stream()
            .map(
                one ->
                    new Refused(
                        one.id().value(),
                        one.why().name(),
                        words.refusal(one.why(), one.args().toArray())))
            .toList());
  }

  private static Done done(BulkOutcome.Done one) {
    return new Done(
        one.state().conversation().value(),
        State.of(one.state()),
        one.back().equals(TriageChange.NOTHING) ? null : BulkWire.write(one.back()));
  }

  /**
   * One change of many.
   *
   * @param conversations their numbers, 100 at most
   */
  public record Order(List<Long> conversations, BulkWire.Change change) {}

  /**
   * A change of each.
   *
   * @param conversations 100 at most
   */
  public record Orders(List<Single> conversations) {}

  /**
   * A change of one.
   *
   * @param version after what is taken back; negative when nobody knows it
   */
  public record Single(long id, long version, BulkWire.Change change) {}

  /** What became of all of them. */
  public record Result(List<Done> done, List<Refused> refused) {}

  /**
   * One with which it was done.
   *
   * @param back what takes it back; null when nothing changed
   */
  public record Done(long id, State state, BulkWire.Change back) {}

  /** One with which it was not done, and why, in the reader's language. */
  public record Refused(long id, String code, String detail) {}
}
