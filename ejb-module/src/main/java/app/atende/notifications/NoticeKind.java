package app.atende.notifications;

import app.atende.roles.Actor;
import app.atende.roles.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an agent is told of. The words stand in the bundles, under {@code NoticeKind.<NAME>}. */
public enum NoticeKind {
  /** A private note names him. */
  MENTIONED,
  /** Somebody else, or the queue, gave him a conversation. */
  ASSIGNED,
  /** A conversation began at an inbox of his. */
  NEW_CONVERSATION,
  /** A contact wrote in a conversation that he has or takes part in. */
  NEW_MESSAGE,
  /** A webhook was switched off because its address is gone for good. Administrators only. */
  WEBHOOK_STOPPED;

  /** Of what this actor can be told, in their order. */
  public static List<NoticeKind> of(Actor actor) {
    return Arrays.stream(values())
        .filter(kind -> kind != WEBHOOK_STOPPED || actor.may(Permission.INTEGRATION_MANAGE))
        .toList();
  }

  /** Whether those hear of it this way who never said what they want (contract 6.23). */
  public boolean isUsual(NoticeWay way) {
    return switch (way) {
      case CONSOLE -> this != NEW_CONVERSATION;
      case MAIL, PUSH -> this == ASSIGNED || this == WEBHOOK_STOPPED;
    };
  }

  /** The word that stands in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this word; empty for others and for null. */
  public static Optional<NoticeKind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
