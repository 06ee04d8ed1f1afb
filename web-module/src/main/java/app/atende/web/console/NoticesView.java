package app.atende.web.console;

import static java.util.stream.Collectors.joining;

import app.atende.notifications.NoticeKind;
import app.atende.notifications.NoticePage;
import app.atende.notifications.NoticeQueries;
import app.atende.notifications.NoticeSelection;
import app.atende.notifications.NoticeShow;
import app.atende.notifications.NoticeWay;
import app.atende.notifications.NoticeWishes;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The page of what the reader was told, and its fragment of rows. */
@Named
@RequestScoped
public class NoticesView {

  private static final int ROWS = 25;
  private static final String OLDEST = "oldest";

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
        NoticeKind.of(current.actor()).stream()
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
    NoticeSelection wanted = new NoticeSelection(show(), isOldestFirst());
    NoticePage page = notices.list(wanted, cursor, ROWS, current.actor());
    String home = "/app/accounts/" + current.tenant();
    lines = page.notices().stream().map(notice -> NoticeLine.of(notice, home)).toList();
    next = page.next();
  }

  private NoticeShow show() {
    String word = request.getParameter("show");
    return Arrays.stream(NoticeShow.values())
        .filter(each -> word(each).equals(word))
        .findFirst()
        .orElse(NoticeShow.ALL);
  }

  private static String word(NoticeShow show) {
    return show.name().toLowerCase(Locale.ROOT);
  }

  /** Whether the oldest stand first. */
  public boolean isOldestFirst() {
    return OLDEST.equals(request.getParameter("sort"));
  }

  /** Whether those that were put aside are shown; they have one order. */
  public boolean isSnoozed() {
    return show() == NoticeShow.SNOOZED;
  }

  /** Which can be shown, in the order that is chosen. */
  public List<Choice> getTabs() {
    return Arrays.stream(NoticeShow.values())
        .map(
            each ->
                new Choice(
                    "notifications_list.tab." + word(each) + ".label",
                    query(each, isOldestFirst()),
                    each == show()))
        .toList();
  }

  /** In which order those that are shown can stand. */
  public List<Choice> getSorts() {
    return Stream.of(false, true)
        .map(
            oldest ->
                new Choice(
                    "notifications_list.sort." + (oldest ? OLDEST : "newest") + ".label",
                    query(show(), oldest),
                    oldest == isOldestFirst()))
        .toList();
  }

  private static String query(NoticeShow show, boolean oldestFirst) {
    String order = oldestFirst ? "sort=" + OLDEST : "";
    String part = show == NoticeShow.ALL ? "" : "show=" + word(show);
    String both = Stream.of(order, part).filter(it -> !it.isEmpty()).collect(joining("&"));
    return both.isEmpty() ? "" : "?" + both;
  }

  /** What is said where there is nothing to show. */
  public String getNothingKey() {
    return "notifications_list.empty." + word(show());
  }

  /** The rows, in their order. */
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
   * A part or an order of the list.
   *
   * @param key bundle key
   * @param query of the page's address that leads there; empty for none
   * @param current whether it is what is shown
   */
  public record Choice(String key, String query, boolean current) {}

  /**
   * One kind.
   *
   * @param word stands in the action
   * @param key bundle key
   */
  public record Wish(String word, String key, boolean wanted) {}
}
