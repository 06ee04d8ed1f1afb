package app.atende.conversations;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.internal.ConversationAccess;
import app.atende.conversations.internal.TranscriptRow;
import app.atende.conversations.internal.TranscriptStore;
import app.atende.events.Events;
import app.atende.people.EmailAddress;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The front desk for conversations that are sent by mail. */
@Stateless
public class Transcripts {

  private static final int MOST_PER_HOUR = 1000;
  private static final int MOST_MESSAGES = 1000;
  private static final Duration HOUR = Duration.ofHours(1);

  @Inject private ConversationAccess access;
  @Inject private ConversationQueries queries;
  @Inject private Timelines timelines;
  @Inject private AgentQueries agents;
  @Inject private TranscriptStore store;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Has it sent, soon and for certain. In one transaction.
   *
   * @throws DomainException {@code CONVERSATION_NOT_FOUND}; {@code EMAIL_INVALID} at {@code email};
   *     {@code RECEIVER_MISSING} when the contact has no address or nobody has the conversation;
   *     {@code TOO_MANY_TRIES} after a thousand in an hour
   */
  public TranscriptId request(DisplayId id, TranscriptOrder order, Actor actor) {
    ConversationRef conversation = access.toRead(id, actor);
    TranscriptRow row = new TranscriptRow(conversation.id(), now.instant());
    switch (order.receiver()) {
      case CONTACT -> row.sendTo(addressOfContact(id, actor));
      case ASSIGNEE -> {
        AgentId agent = conversation.assignee().orElseThrow(Transcripts::missing);
        row.sendTo(agents.get(agent, actor).email(), agent);
      }
      case OTHER -> row.sendTo(typed(order.email()));
    }
    Instant at = now.instant();
    if (store.countSince(at.minus(HOUR)) >= MOST_PER_HOUR) {
      throw new DomainException(ErrorCode.TOO_MANY_TRIES, HOUR.toSeconds());
    }
    TranscriptId transcript = store.add(row.askedBy(actor));
    events.publish(new TranscriptRequested(conversation, transcript, actor.cause(), at));
    return transcript;
  }

  private String addressOfContact(DisplayId id, Actor actor) {
    return Optional.ofNullable(queries.detail(id, actor).contact().email())
        .orElseThrow(Transcripts::missing);
  }

  private static String typed(Optional<String> email) {
    return email
        .flatMap(EmailAddress::find)
        .orElseThrow(() -> DomainException.at("email", ErrorCode.EMAIL_INVALID))
        .value();
  }

  private static DomainException missing() {
    return DomainException.at("to", ErrorCode.RECEIVER_MISSING);
  }

  /** What is to be sent; empty when it was sent already, or is gone. */
  public Optional<Transcript> findUnsent(TranscriptId id, Actor actor) {
    return store.find(id).filter(row -> !row.isSent()).map(row -> read(row, actor));
  }

  private Transcript read(TranscriptRow row, Actor actor) {
    ConversationDetail conversation = queries.detail(row.conversation(), actor);
    List<TimelineMessage> found =
        timelines.forContact(
            conversation.card().id(), new TimelineSlice(null, null, MOST_MESSAGES), actor);
    return new Transcript(
        conversation, row.email(), row.agent(), found, found.size() < MOST_MESSAGES);
  }

  /** The mail server has taken it. A second time changes nothing. */
  public void markSent(TranscriptId id, Actor actor) {
    store.find(id).ifPresent(row -> row.wasSent(now.instant()));
  }
}
