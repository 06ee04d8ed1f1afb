package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.notifications.NoticeKind;
import app.atende.notifications.NoticeWay;
import app.atende.notifications.NoticeWishes;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.shapes.NoticeSettingsShape;
import app.atende.web.compat.shapes.NoticeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a body says of notices by mail and by push (contract 6.23). New messages have two flags in
 * the dialect and one wish in the house: whoever changes one of the two changes the wish.
 */
record NoticeFlags(LooseBody body) {

  private static final String WRAPPER = "notification_settings";
  private static final Map<NoticeWay, String> LISTS =
      Map.of(NoticeWay.MAIL, "selected_email_flags", NoticeWay.PUSH, "selected_push_flags");
  private static final Set<String> OF_SLA =
      Set.of("sla_missed_first_response", "sla_missed_next_response", "sla_missed_resolution");

  /** A wish that is to be kept. */
  record Change(NoticeKind kind, NoticeWay way, boolean wanted) {}

  /** Throws {@code VALUE_REQUIRED} at the wrapper, which flat bodies lack. */
  static NoticeFlags of(LooseBody body) {
    if (body.object(WRAPPER).isEmpty()) {
      throw DomainException.at(WRAPPER, ErrorCode.VALUE_REQUIRED);
    }
    return new NoticeFlags(body.inside(WRAPPER));
  }

  /**
   * What is to change; a list that the body does not mention stays.
   *
   * @throws DomainException {@code VALUE_INVALID} at the list that holds a word that is no flag
   */
  List<Change> over(NoticeWishes wishes) {
    List<Change> changes = new ArrayList<>();
    for (NoticeWay way : List.of(NoticeWay.MAIL, NoticeWay.PUSH)) {
      if (body.has(LISTS.get(way))) {
        Set<String> sent = sent(way);
        for (NoticeKind kind : NoticeKind.values()) {
          changes.addAll(changes(kind, way, sent, wishes));
        }
      }
    }
    return changes;
  }

  private static List<Change> changes(
      NoticeKind kind, NoticeWay way, Set<String> sent, NoticeWishes wishes) {
    List<String> flags = NoticeSettingsShape.flags(kind, way);
    if (flags.isEmpty()) {
      return List.of();
    }
    boolean byBell = wishes.has(kind, NoticeWay.CONSOLE);
    boolean kept = wishes.has(kind, way);
    boolean is = byBell && kept ? sent.containsAll(flags) : flags.stream().anyMatch(sent::contains);
    List<Change> changes = new ArrayList<>();
    if (is && !byBell) {
      changes.add(new Change(kind, NoticeWay.CONSOLE, true));
    }
    if (is != kept) {
      changes.add(new Change(kind, way, is));
    }
    return changes;
  }

  private Set<String> sent(NoticeWay way) {
    String list = LISTS.get(way);
    List<String> known =
        new ArrayList<>(OF_SLA.stream().map(NoticeWords.prefix(way)::concat).toList());
    for (NoticeKind kind : NoticeKind.values()) {
      known.addAll(NoticeSettingsShape.flags(kind, way));
    }
    Set<String> sent = Set.copyOf(body.texts(list).stream().filter(t -> !t.isEmpty()).toList());
    if (!Set.copyOf(known).containsAll(sent)) {
      throw DomainException.at(list, ErrorCode.VALUE_INVALID);
    }
    return sent;
  }
}
