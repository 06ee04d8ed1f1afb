package app.atende.conversations;

import app.atende.attributes.Attributes;
import app.atende.inboxes.InboxId;
import java.time.Instant;

/**
 * A conversation as the contact may know it.
 *
 * @param id its number
 * @param uuid for links that anybody may hold
 * @param inbox where it takes place
 * @param status where it stands
 * @param contactLastSeenAt when he last looked; null when never
 * @param agentLastSeenAt when an agent last looked; null when never
 * @param lastActivityAt when somebody last wrote
 * @param createdAt when it began
 * @param customAttributes the account's own attributes, never null
 */
public record ContactConversation(
    DisplayId id,
    String uuid,
    InboxId inbox,
    ConversationStatus status,
    Instant contactLastSeenAt,
    Instant agentLastSeenAt,
    Instant lastActivityAt,
    Instant createdAt,
    Attributes customAttributes) {}
