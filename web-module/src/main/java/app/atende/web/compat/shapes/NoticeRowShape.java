package app.atende.web.compat.shapes;

import app.atende.notifications.NoticeEntry;
import java.util.Map;

/**
 * A notice as it answers what was done with it (contract 5.6, NotificationRow). Of its times the
 * house keeps when it happened last and until when it is put aside.
 */
public record NoticeRowShape(
    long id,
    long accountId,
    long userId,
    String notificationType,
    String primaryActorType,
    long primaryActorId,
    String secondaryActorType,
    Long secondaryActorId,
    String readAt,
    String snoozedUntil,
    String lastActivityAt,
    Map<String, Object> meta,
    String createdAt,
    String updatedAt) {

  /** The notice of this user. */
  public static NoticeRowShape of(NoticeEntry notice, long account, long user) {
    String at = WireTime.iso(notice.at());
    boolean ofMessage = notice.message() != null;
    return new NoticeRowShape(
        notice.id().value(),
        account,
        user,
        NoticeWords.of(notice),
        NoticeShapes.CONVERSATION,
        notice.conversation().value(),
        ofMessage ? "Message" : null,
        ofMessage ? notice.message().value() : null,
        notice.isRead() ? at : null,
        WireTime.iso(notice.snoozedUntil()),
        at,
        Map.of(),
        at,
        at);
  }
}
