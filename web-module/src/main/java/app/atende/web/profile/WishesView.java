package app.atende.web.profile;

import app.atende.config.Settings;
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
  @Inject private Settings settings;

  private List<NoticeWay> ways;
  private List<Line> lines;

  @PostConstruct
  void read() {
    NoticeWishes wishes = notices.wishes(current.actor());
    ways =
        Arrays.stream(NoticeWay.values())
            .filter(way -> way != NoticeWay.PUSH || settings.pushKey().isPresent())
            .toList();
    lines =
        NoticeKind.of(current.actor()).stream().map(kind -> Line.of(kind, ways, wishes)).toList();
  }

  /** How one can hear of something; by push only where the operator has set a key. */
  public List<NoticeWay> getWays() {
    return ways;
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
    static Line of(NoticeKind kind, List<NoticeWay> ways, NoticeWishes wishes) {
      boolean isTold = wishes.has(kind, NoticeWay.CONSOLE);
      return new Line(
          kind.name(),
          kind.word(),
          ways.stream()
              .map(
                  way ->
                      new Box(
                          way.word(), wishes.has(kind, way), way != NoticeWay.CONSOLE && !isTold))
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
