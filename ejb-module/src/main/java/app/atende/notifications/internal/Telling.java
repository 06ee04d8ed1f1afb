package app.atende.notifications.internal;

import app.atende.conversations.ConversationRef;
import app.atende.conversations.MessageId;
import app.atende.events.DomainEvent;
import app.atende.notifications.NoticeKind;

/**
 * What agents are to be told.
 *
 * @param message which one it is about, or null
 * @param because what happened
 */
record Telling(
    NoticeKind kind, ConversationRef conversation, MessageId message, DomainEvent because) {}
