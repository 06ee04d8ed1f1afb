package app.atende.conversations.internal;

import app.atende.attributes.Attributes;
import app.atende.config.Now;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.MessageId;
import app.atende.conversations.MessageType;
import app.atende.conversations.TimelineMessage;
import app.atende.files.Attachments;
import app.atende.files.MessagePlace;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Writes messages down, with their files, once under each key of the sender's. */
@ApplicationScoped
public class MessageWriter {

  @Inject private MessageStore messages;
  @Inject private Attachments attachments;
  @Inject private Now now;

  /** What this sender wrote here before under the draft's key, if he did. */
  public Optional<MessageId> writtenBefore(Conversation in, MessageDraft draft, Actor sender) {
    return draft.echoId() == null
        ? Optional.empty()
        : messages.sentUnder(keyOf(in, draft, sender), now.instant());
  }

  /**
   * A message of this kind that the contact gets to see, not yet written. It quotes only what
   * stands in the conversation and what the contact sees too, be it named by its id or by what the
   * channel calls it, and carries both names of it.
   */
  public Message compose(Conversation in, MessageType type, MessageDraft draft, Actor sender) {
    Optional<Message> quoted = quoted(in, draft).filter(found -> found.ref().isForContact());
    return composed(in, type, answering(draft, quoted), sender);
  }

  /** A private note, not yet written. It quotes only what stands in the conversation. */
  public Message composeNote(Conversation in, MessageDraft draft, Actor sender) {
    MessageDraft kept = answering(draft, quoted(in, draft));
    return composed(in, MessageType.OUTGOING, kept, sender).asPrivateNote();
  }

  private Optional<Message> quoted(Conversation in, MessageDraft draft) {
    if (draft.inReplyTo() != null) {
      return messages.find(draft.inReplyTo(), in.id());
    }
    Object name = draft.attributes().values().get(TimelineMessage.IN_REPLY_TO_EXTERNAL_ID);
    String sourceId = name == null ? "" : String.valueOf(name);
    return sourceId.isEmpty() ? Optional.empty() : messages.findNamed(sourceId, in.id());
  }

  private static MessageDraft answering(MessageDraft draft, Optional<Message> quoted) {
    String sourceId = quoted.map(Message::sourceId).orElse(null);
    Attributes told = draft.attributes().with(TimelineMessage.IN_REPLY_TO_EXTERNAL_ID, sourceId);
    return draft.withAttributes(told).inReplyTo(quoted.map(Message::id).orElse(null));
  }

  private Message composed(Conversation in, MessageType type, MessageDraft draft, Actor sender) {
    return Message.written(in, type, draft, new Message.Authorship(sender, now.instant()));
  }

  /** Writes it with the draft's files and under its key; afterwards it has its id. */
  public Message write(Conversation in, Message message, MessageDraft draft, Actor sender) {
    messages.add(message);
    if (!draft.attachments().isEmpty()) {
      MessagePlace place = new MessagePlace(in.id().value(), message.id().value());
      attachments.attach(draft.attachments(), place, sender);
    }
    if (draft.echoId() != null) {
      messages.remember(keyOf(in, draft, sender), message.id(), now.instant());
    }
    return message;
  }

  private static MessageStore.SenderKey keyOf(Conversation in, MessageDraft draft, Actor sender) {
    return new MessageStore.SenderKey(sender, in.id(), draft.echoId());
  }
}
