package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.DisplayId;
import app.atende.notifications.NoticeId;
import app.atende.notifications.NoticeKind;
import app.atende.notifications.NoticeWay;
import app.atende.notifications.Notices;
import app.atende.notifications.SnoozedNotices;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;

/** What an agent does with what he was told. Everybody reaches his own notices only. */
@Path("/accounts/{account}/notices")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
public class NoticeActions {

  private static final String ONE = "/{notice: [1-9][0-9]{0,17}}";

  @Inject private Notices notices;
  @Inject private SnoozedNotices snoozed;
  @Inject private SnoozeTimes times;
  @Inject private CurrentActor current;

  /** He has read it. */
  @POST
  @Path(ONE + "/read")
  public void markRead(@PathParam("notice") long notice) {
    notices.markRead(new NoticeId(notice), current.actor());
  }

  /** He wants to see it later. */
  @POST
  @Path(ONE + "/snooze")
  @Produces(MediaType.APPLICATION_JSON)
  public Aside snooze(@PathParam("notice") long notice, Sleep wanted) {
    Instant until =
        times
            .of(wanted.until(), wanted.at())
            .orElseThrow(() -> DomainException.at("until", ErrorCode.VALUE_INVALID));
    snoozed.snooze(new NoticeId(notice), until, current.actor());
    return new Aside(until.toEpochMilli());
  }

  /** He wants to see it after all. */
  @POST
  @Path(ONE + "/wake")
  public void wake(@PathParam("notice") long notice) {
    snoozed.bringBack(new NoticeId(notice), current.actor());
  }

  /** He wants to see it no more. */
  @DELETE
  @Path(ONE)
  public void delete(@PathParam("notice") long notice) {
    notices.delete(new NoticeId(notice), current.actor());
  }

  /** He has read all of them. */
  @POST
  @Path("/read_all")
  public void markAllRead() {
    notices.markAllRead(current.actor());
  }

  /** Those that he has read go. */
  @POST
  @Path("/delete_read")
  public void deleteRead() {
    notices.deleteRead(current.actor());
  }

  /** He has opened a conversation. */
  @POST
  @Path("/opened")
  public void opened(Opened opened) {
    notices.markRead(new DisplayId(opened.conversation()), current.actor());
  }

  /** Of what he wants to hear, and how. */
  @POST
  @Path("/wishes")
  public void wish(Wish wish) {
    NoticeKind kind =
        NoticeKind.ofWord(wish.kind())
            .orElseThrow(() -> DomainException.at("kind", ErrorCode.VALUE_INVALID));
    NoticeWay way =
        wish.way() == null
            ? NoticeWay.CONSOLE
            : NoticeWay.ofWord(wish.way())
                .orElseThrow(() -> DomainException.at("way", ErrorCode.VALUE_INVALID));
    notices.wish(kind, way, wish.wanted(), current.actor());
  }

  /**
   * Until when it is put aside.
   *
   * @param until the word of a {@link app.atende.conversations.SnoozePreset} that names a time;
   *     null when {@code at} says it
   * @param at day and hour in the account's zone, such as {@code 2026-11-30T09:00}
   */
  public record Sleep(String until, String at) {}

  /**
   * It is aside.
   *
   * @param until when it comes back, in milliseconds since 1970
   */
  public record Aside(long until) {}

  /** The number of the conversation. */
  public record Opened(long conversation) {}

  /**
   * Whether he wants to hear of a kind in a way.
   *
   * @param way null for the bell
   */
  public record Wish(String kind, String way, boolean wanted) {}
}
