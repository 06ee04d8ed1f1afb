package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.conversations.ActivityKind;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.MessageType;
import app.atende.conversations.MessageWritten;
import app.atende.conversations.ReplyTimes;
import app.atende.conversations.ScheduledFailure;
import app.atende.events.Events;
import app.atende.files.AttachmentSummary;
import app.atende.files.ScheduledFiles;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends what was scheduled, in its author's name. He is not there, so nothing counts as read; what
 * the contact wrote since then, it does not answer. A resolved or snoozed conversation stays so.
 */
@ApplicationScoped
public class ScheduledSending {

  /** What was meant for one hour is not sent on another day. */
  private static final Duration PATIENCE = Duration.ofHours(24);

  @Inject private ConversationStore conversations;
  @Inject private ScheduledStore store;
  @Inject private ScheduledFiles files;
  @Inject private ScheduledNews news;
  @Inject private MessageStore messages;
  @Inject private MessageWriter writer;
  @Inject private MessageVariables variables;
  @Inject private AgentQueries agents;
  @Inject private Events events;
  @Inject private Now now;

  /** Sends it, or marks why it cannot be sent. The conversation is locked. */
  public void settle(Conversation in, ScheduledMessage due) {
    Optional<Actor> author = author(in, due.author());
    if (now.instant().isAfter(due.sendAt().plus(PATIENCE))) {
      fail(in, due, ScheduledFailure.TOO_LATE);
    } else if (author.isEmpty()) {
      fail(in, due, ScheduledFailure.AUTHOR_GONE);
    } else {
      Optional<MessageDraft> draft = draft(in, due, author.get());
      draft.ifPresentOrElse(
          words -> send(in, due, words, author.get()), () -> fail(in, due, ScheduledFailure.UNFIT));
    }
  }

  /** Its author, if he may still write here. */
  private Optional<Actor> author(Conversation in, AgentId author) {
    return agents
        .actorToStay(author, Actor.SYSTEM)
        .filter(
            agent -> conversations.find(in.display(), ConversationScope.ofOne(agent)).isPresent());
  }

  /** The very words that are sent: variables have the values of this moment (S1.17). */
  private Optional<MessageDraft> draft(Conversation in, ScheduledMessage due, Actor author) {
    List<String> keys =
        due.hasFiles()
            ? files.of(due.id().value(), author).stream().map(AttachmentSummary::key).toList()
            : List.of();
    String content = due.content();
    if (Placeholders.mayStandIn(content)) {
      content = variables.fill(content, in.display(), author).sent();
    }
    try {
      return Optional.of(DraftRules.checked(MessageDraft.of(content).withAttachments(keys)));
    } catch (DomainException unfit) {
      return Optional.empty();
    }
  }

  private void send(Conversation in, ScheduledMessage due, MessageDraft draft, Actor author) {
    if (!draft.attachments().isEmpty()) {
      files.release(due.place(), author);
    }
    Message message = writer.compose(in, MessageType.OUTGOING, draft, author);
    writer.write(in, message, draft, author);
    ReplyTimes times = append(in, message, due.writtenAt());
    conversations.write(in);
    due.wasSentAs(message.id());
    store.write(due);
    events.publish(
        new MessageWritten(message.ref(), in.ref(), times, author.cause(), message.createdAt()));
    news.ofEnd(in, due, due.line(ActivityKind.SCHEDULED_SENT, null));
  }

  private ReplyTimes append(Conversation in, Message message, Instant writtenAt) {
    boolean unseen =
        messages.newestIncoming(in.id()).filter(wrote -> wrote.isAfter(writtenAt)).isPresent();
    if (!unseen) {
      return in.answerUnread(message.id(), message.createdAt());
    }
    in.greet(message.id(), message.createdAt());
    return ReplyTimes.NONE;
  }

  private void fail(Conversation in, ScheduledMessage due, ScheduledFailure why) {
    due.fail(why);
    store.write(due);
    news.ofEnd(in, due, due.line(ActivityKind.SCHEDULED_FAILED, why.name()));
  }
}
