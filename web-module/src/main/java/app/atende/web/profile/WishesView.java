package app.atende.web.profile;

import app.atende.notifications.NoticeKind;
import app.atende.notifications.NoticeQueries;
import app.atende.notifications.NoticeWay;
import app.atende.notifications.NoticeWishes;
import app.atende.web.security.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The section that says of what the reader wants to hear in this account, and how. */
@Named
@RequestScoped
public class WishesView {

  @Inject private NoticeQueries notices;
  @Inject private CurrentActor current;

  private List<Line> lines;

  @PostConstruct
  void read() {
    NoticeWishes wishes = notices.wishes(current.actor());
    lines = Arrays.stream(NoticeKind.values()).map(kind -> Line.of(kind, wishes)).toList();
  }

  /** How one can hear of something. */
  public NoticeWay[] getWays() {
    return NoticeWay.values();
  }

  /** Of what one can hear. */
  public List<Line> getLines() {
    return lines;
  }

  /**
   * One kind.
   *
   * @param name stands in bundle keys
   * @param word stands in the action
   */
  public record Line(String name, String word, List<Box> boxes) {
    static Line of(NoticeKind kind, NoticeWishes wishes) {
      boolean isTold = wishes.has(kind, NoticeWay.CONSOLE);
      return new Line(
          kind.name(),
          kind.word(),
          Arrays.stream(NoticeWay.values())
              .map(
                  way ->
                      new Box(
                          way.word(),
                          wishes.has(kind, way),
                          way != NoticeWay.CONSOLE && !isTold))
              .toList());
    }
  }

  /**
   * One way.
   *
   * @param word stands in the action
   * @param off whether it says nothing, since nothing of this kind is told at all
   */
  public record Box(String word, boolean wanted, boolean off) {}
}
