package app.atende.web.console;

import app.atende.notifications.NoticeKind;
import app.atende.notifications.NoticePage;
import app.atende.notifications.NoticeQueries;
import app.atende.notifications.NoticeWay;
import app.atende.notifications.NoticeWishes;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** The page of what the reader was told, and its fragment of rows. */
@Named
@RequestScoped
public class NoticesView {

  private static final int ROWS = 25;

  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;
  @Inject private NoticeQueries notices;

  private List<NoticeLine> lines;
  private String next;
  private List<Wish> wishes;

  /** The first rows, and what he wants to be told of. */
  public void loadPage() {
    read(null);
    NoticeWishes wanted = notices.wishes(current.actor());
    wishes =
        Arrays.stream(NoticeKind.values())
            .map(
                kind ->
                    new Wish(
                        kind.word(), "NoticeKind." + kind, wanted.has(kind, NoticeWay.CONSOLE)))
            .toList();
  }

  /** The rows from a place on. */
  public void loadRows() {
    read(request.getParameter("cursor"));
  }

  private void read(String cursor) {
    NoticePage page = notices.list(isUnreadOnly(), cursor, ROWS, current.actor());
    String home = "/app/accounts/" + current.tenant();
    lines = page.notices().stream().map(notice -> NoticeLine.of(notice, home)).toList();
    next = page.next();
  }

  /** Whether only what he has not read is shown. */
  public boolean isUnreadOnly() {
    return "unread".equals(request.getParameter("show"));
  }

  /** The rows, newest first. */
  public List<NoticeLine> getLines() {
    return lines;
  }

  /** Where the next rows begin; null at the end. */
  public String getNext() {
    return next;
  }

  /** Whether there is nothing at all to show. */
  public boolean isNothing() {
    return lines.isEmpty() && next == null;
  }

  /** What he can be told of. */
  public List<Wish> getWishes() {
    return wishes;
  }

  /**
   * One kind.
   *
   * @param word stands in the action
   * @param key bundle key
   */
  public record Wish(String word, String key, boolean wanted) {}
}
