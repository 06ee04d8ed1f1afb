package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationId;
import app.atende.notifications.NoticeEntryQueries;
import app.atende.notifications.NoticeId;
import app.atende.notifications.NoticeIncludes;
import app.atende.notifications.NoticeQueries;
import app.atende.notifications.Notices;
import app.atende.notifications.SnoozedNotices;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.NoticeRowShape;
import app.atende.web.compat.shapes.NoticeShape;
import app.atende.web.compat.shapes.NoticeShapes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;

/** What the caller was told of (contract 6.23). Everybody reaches his own only. */
@Path("v1/accounts/{account}/notifications")
@Produces("application/json")
@RequestScoped
public class NotificationsResource {

  private static final int ROWS = 15;
  private static final String UNTIL = "snoozed_until";
  private static final String ONE = "{notice: \\d{1,18}}";

  @Inject private ApiCall call;
  @Inject private NoticeQueries queries;
  @Inject private NoticeEntryQueries entries;
  @Inject private Notices notices;
  @Inject private SnoozedNotices snoozed;
  @Inject private NoticeShapes shapes;

  @PathParam("account")
  private long account;

  /** A page of 15: the unread ones, and those that {@code includes[]} names. */
  @GET
  public Listed list(@Context HttpServletRequest request) {
    LooseBody query = LooseRequest.query(request);
    List<String> also = query.texts("includes");
    NoticeIncludes includes =
        new NoticeIncludes(
            also.contains("read"),
            also.contains("snoozed"),
            query.filled("sort_order").filter("asc"::equalsIgnoreCase).isPresent());
    int page = Pages.of(query);
    List<NoticeShape> shown =
        shapes.all(
            entries.page(includes, Pages.first(page, ROWS), ROWS, call.actor()), call.actor());
    Meta meta =
        new Meta(
            queries.unread(call.actor()),
            entries.count(includes, call.actor()),
            Integer.toString(page));
    return new Listed(new Data(meta, shown));
  }

  /** How many he has not read, up to 100. */
  @GET
  @Path("unread_count")
  public long unreadCount() {
    return queries.unread(call.actor());
  }

  /** He has read all of them, or those of the conversation whose row the body names. */
  @POST
  @Path("read_all")
  public Response readAll(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    if (body.filled("primary_actor_id").isEmpty()) {
      notices.markAllRead(call.actor());
      return Response.ok().build();
    }
    body.number("primary_actor_id")
        .filter(row -> row > 0)
        .ifPresent(row -> notices.markRead(new ConversationId(row), call.actor()));
    return Response.ok().build();
  }

  /** He has read it. */
  @PATCH
  @Path(ONE)
  public NoticeRowShape read(@PathParam("notice") long notice) {
    NoticeId id = Numbers.notice(notice);
    notices.markRead(id, call.actor());
    return shown(id);
  }

  /** He has not read it after all. */
  @POST
  @Path(ONE + "/unread")
  public NoticeRowShape unread(@PathParam("notice") long notice) {
    NoticeId id = Numbers.notice(notice);
    notices.markUnread(id, call.actor());
    return shown(id);
  }

  /** He wants to see it later. */
  @POST
  @Path(ONE + "/snooze")
  public NoticeRowShape snooze(
      @PathParam("notice") long notice, @Context HttpServletRequest request) {
    NoticeId id = Numbers.notice(notice);
    Instant until =
        LooseRequest.read(request)
            .filled(UNTIL)
            .map(BeginningFields::moment)
            .orElseThrow(() -> DomainException.at(UNTIL, ErrorCode.VALUE_REQUIRED));
    try {
      snoozed.snooze(id, until, call.actor());
    } catch (DomainException refusal) {
      throw refusal.field().isEmpty() ? refusal : DomainException.at(UNTIL, refusal.code());
    }
    return shown(id);
  }

  /** He wants to see it no more. */
  @DELETE
  @Path(ONE)
  public Response delete(@PathParam("notice") long notice) {
    notices.delete(Numbers.notice(notice), call.actor());
    return Response.ok().build();
  }

  /** All that he has read go, or all; which of the two has to be said. */
  @POST
  @Path("destroy_all")
  public Response deleteAll(@Context HttpServletRequest request) {
    String type =
        LooseRequest.read(request)
            .filled("type")
            .orElseThrow(() -> DomainException.at("type", ErrorCode.VALUE_REQUIRED));
    switch (type) {
      case "read" -> notices.deleteRead(call.actor());
      case "all" -> notices.deleteAll(call.actor());
      default -> throw DomainException.at("type", ErrorCode.VALUE_INVALID);
    }
    return Response.ok().build();
  }

  private NoticeRowShape shown(NoticeId id) {
    return NoticeRowShape.of(entries.get(id, call.actor()), account, call.user().value());
  }

  /** The list, as the contract wraps it. */
  public record Listed(Data data) {}

  /** What stands in the list. */
  public record Data(Meta meta, List<NoticeShape> payload) {}

  /**
   * The numbers of the list.
   *
   * @param unreadCount up to 100
   * @param count how many the list has, up to {@link NoticeEntryQueries#MOST}
   * @param currentPage from 1
   */
  public record Meta(long unreadCount, long count, String currentPage) {}
}
