package app.atende.web.compat.shapes;

import java.util.Map;

/**
 * A notice in a list (contract 5.6, Notification).
 *
 * @param primaryActorId the row of the conversation, whose number is in {@code primary_actor}
 * @param readAt when what he read had happened: when he read it is not kept
 * @param secondaryActor the message that it is about, while that is the newest one
 */
public record NoticeShape(
    long id,
    String notificationType,
    String pushMessageTitle,
    String pushMessageBody,
    String primaryActorType,
    long primaryActorId,
    ConversationEvent primaryActor,
    String readAt,
    MessageShape.Event secondaryActor,
    PersonShape user,
    long createdAt,
    long lastActivityAt,
    String snoozedUntil,
    Map<String, Object> meta) {}
