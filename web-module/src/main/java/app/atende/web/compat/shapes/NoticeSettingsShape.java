package app.atende.web.compat.shapes;

import app.atende.notifications.NoticeKind;
import app.atende.notifications.NoticeWay;
import app.atende.notifications.NoticeWishes;
import java.util.Arrays;
import java.util.List;

/**
 * Of what an agent hears by mail and by push (contract 5.6, NotificationSettings). The flags of SLA
 * are not among them, since nothing is told of it.
 */
public record NoticeSettingsShape(
    long id,
    long userId,
    long accountId,
    List<String> allEmailFlags,
    List<String> selectedEmailFlags,
    List<String> allPushFlags,
    List<String> selectedPushFlags) {

  /** What he wishes; what does not come by the bell comes by no other way. */
  public static NoticeSettingsShape of(NoticeWishes wishes, long account, long user) {
    return new NoticeSettingsShape(
        user,
        user,
        account,
        all(NoticeWay.MAIL),
        selected(wishes, NoticeWay.MAIL),
        all(NoticeWay.PUSH),
        selected(wishes, NoticeWay.PUSH));
  }

  private static List<String> all(NoticeWay way) {
    return Arrays.stream(NoticeKind.values()).flatMap(kind -> flags(kind, way).stream()).toList();
  }

  private static List<String> selected(NoticeWishes wishes, NoticeWay way) {
    return Arrays.stream(NoticeKind.values())
        .filter(kind -> wishes.has(kind, NoticeWay.CONSOLE) && wishes.has(kind, way))
        .flatMap(kind -> flags(kind, way).stream())
        .toList();
  }

  /** The flags of a kind. */
  public static List<String> flags(NoticeKind kind, NoticeWay way) {
    return NoticeWords.of(kind).stream().map(word -> NoticeWords.prefix(way) + word).toList();
  }
}
