package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.internal.Conversation;
import app.atende.conversations.internal.ConversationAccess;
import app.atende.conversations.internal.ConversationStore;
import app.atende.conversations.internal.DraftRules;
import app.atende.conversations.internal.KeptStore;
import app.atende.conversations.internal.ScheduledMessage;
import app.atende.conversations.internal.ScheduledNews;
import app.atende.conversations.internal.ScheduledSending;
import app.atende.conversations.internal.ScheduledStore;
import app.atende.files.ScheduledFiles;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The front desk for messages that are written now and sent later (S9). Whoever may answer a
 * conversation sees, changes and takes back all that are scheduled in it; who changes one is its
 * author from then on, and it goes out in his name.
 *
 * <p>Every method runs in one transaction, holds the conversation first (ADR 0013), and throws
 * {@code CONVERSATION_NOT_FOUND} for what the actor may not see. So whoever changes, takes back or
 * sends one waits for the other, and comes too late or not at all.
 */
@Stateless
public class ScheduledMessages {
  /** How many may wait in one conversation. */
  public static final int MOST_WAITING = 50;

  private static final int MOST_SETTLED = 20;
  private static final Duration FARTHEST = Duration.ofDays(731);

  @Inject private ConversationAccess access;
  @Inject private ConversationStore conversations;
  @Inject private KeptStore kept;
  @Inject private ScheduledStore store;
  @Inject private ScheduledFiles files;
  @Inject private ScheduledSending sending;
  @Inject private ScheduledNews news;
  @Inject private Now now;

  /**
   * Schedules a message, with a line that says so.
   *
   * @throws DomainException {@code MESSAGE_EMPTY}, {@code MESSAGE_TOO_LONG} at {@code content};
   *     {@code VALUE_REQUIRED}, {@code TIME_PAST}, {@code TIME_TOO_FAR} at {@code at}; {@code
   *     TOO_MANY_SCHEDULED}; at {@code attachments} as {@link ScheduledFiles#keep} refuses
   */
  public ScheduledMessageId create(DisplayId id, ScheduledMessageEdit wanted, Actor actor) {
    ScheduledMessageEdit checked = checked(wanted);
    Conversation in = toAnswer(id, actor);
    if (store.countWaiting(in.id()) >= MOST_WAITING) {
      throw new DomainException(ErrorCode.TOO_MANY_SCHEDULED, MOST_WAITING);
    }
    ScheduledMessage message = ScheduledMessage.in(in.id());
    message.write(checked, actor, now.instant());
    store.write(message);
    if (message.hasFiles()) {
      files.keep(checked.files(), message.place(), actor);
    }
    news.ofTime(in, message, ActivityKind.MESSAGE_SCHEDULED, actor);
    return message.id();
  }

  /**
   * Gives it other words, files or another time, all at once or none of them; one that failed waits
   * again. Refused as {@link #create} is.
   *
   * @throws DomainException {@code SCHEDULED_MESSAGE_NOT_FOUND}; {@code SCHEDULED_MESSAGE_SETTLED}
   *     when it was sent or taken back meanwhile; {@code STALE_EDIT} when somebody else changed it
   */
  public void change(
      DisplayId id, ScheduledMessageId which, ScheduledMessageEdit wanted, Actor actor) {
    Conversation in = toAnswer(id, actor);
    ScheduledMessage message = existing(in, which);
    if (!message.isChangeable()) {
      throw new DomainException(ErrorCode.SCHEDULED_MESSAGE_SETTLED);
    }
    checkVersion(message, wanted.version());
    boolean hadFiles = message.hasFiles();
    message.write(checked(wanted), actor, now.instant());
    if (hadFiles || message.hasFiles()) {
      files.keep(wanted.files(), message.place(), actor);
    }
    store.write(message);
    news.ofTime(in, message, ActivityKind.SCHEDULE_CHANGED, actor);
  }

  /**
   * Takes it back, with a line that says so; its files go. A second time changes nothing.
   *
   * @throws DomainException {@code SCHEDULED_MESSAGE_NOT_FOUND}; {@code SCHEDULED_MESSAGE_SETTLED}
   *     when it was sent meanwhile or has failed; {@code STALE_EDIT} when somebody else changed it
   */
  public void cancel(DisplayId id, ScheduledMessageId which, long version, Actor actor) {
    Conversation in = toAnswer(id, actor);
    ScheduledMessage message = existing(in, which);
    if (message.state() == ScheduledState.CANCELLED) {
      return;
    }
    if (message.state() != ScheduledState.SCHEDULED) {
      throw new DomainException(ErrorCode.SCHEDULED_MESSAGE_SETTLED);
    }
    checkVersion(message, version);
    message.cancel();
    if (message.hasFiles()) {
      files.drop(which.value(), actor);
    }
    store.write(message);
    news.ofTime(in, message, ActivityKind.SCHEDULE_CANCELLED, actor);
  }

  /**
   * Sends it because its time has come: the message to the contact, the mark that it was sent and
   * the line that says so stand in one transaction. When it cannot be sent, the mark and the line
   * say why. Nothing happens to one that is scheduled for another time, was taken back, or is
   * settled; so a second run finds nothing to do.
   *
   * @param in where it was scheduled; it waits in the conversation into which that one went, if it
   *     did
   * @param at the time for which it was scheduled
   */
  public void send(ConversationId in, ScheduledMessageId which, Instant at, Actor actor) {
    actor.require(Permission.CONVERSATION_MANAGE);
    Optional<Conversation> locked =
        conversations.lock(in).or(() -> kept.of(in).flatMap(conversations::lock));
    locked.ifPresent(
        conversation ->
            store
                .lock(which, conversation.id())
                .filter(message -> message.isDueAt(at))
                .ifPresent(message -> sending.settle(conversation, message)));
  }

  /**
   * Those whose time was before a moment and that still wait, the longest waiting first; what
   * stands in an inbox that was deleted waits no more.
   */
  public List<OverdueMessage> overdue(Instant before, int most, Actor actor) {
    actor.require(Permission.CONVERSATION_MANAGE);
    return store.waitingBefore(before, most);
  }

  /**
   * What is scheduled in a conversation: those that wait, the next one first, then the newest
   * twenty that are settled. Two statements.
   */
  public List<ScheduledMessageLine> list(DisplayId id, Actor actor) {
    return store.list(access.toRead(id, actor).id(), MOST_WAITING + MOST_SETTLED);
  }

  /**
   * One with all that it says.
   *
   * @throws DomainException {@code SCHEDULED_MESSAGE_NOT_FOUND}
   */
  public ScheduledMessageDetail get(DisplayId id, ScheduledMessageId which, Actor actor) {
    ScheduledMessage found =
        store.find(which, access.toRead(id, actor).id()).orElseThrow(ScheduledMessages::notFound);
    return found.detail(found.hasFiles() ? files.of(which.value(), actor) : List.of());
  }

  private ScheduledMessageEdit checked(ScheduledMessageEdit wanted) {
    MessageDraft draft =
        DraftRules.checked(MessageDraft.of(wanted.content()).withAttachments(wanted.files()));
    if (wanted.at() == null) {
      throw DomainException.at("at", ErrorCode.VALUE_REQUIRED);
    }
    Instant time = wanted.at().truncatedTo(ChronoUnit.MILLIS);
    if (!time.isAfter(now.instant())) {
      throw DomainException.at("at", ErrorCode.TIME_PAST);
    }
    if (time.isAfter(now.instant().plus(FARTHEST))) {
      throw DomainException.at("at", ErrorCode.TIME_TOO_FAR);
    }
    return new ScheduledMessageEdit(wanted.version(), draft.content(), wanted.files(), time);
  }

  private Conversation toAnswer(DisplayId id, Actor actor) {
    if (!actor.isAgent()) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
    return access.toWrite(id, ConversationAccess.ANY_VERSION, actor);
  }

  private ScheduledMessage existing(Conversation in, ScheduledMessageId which) {
    return store.lock(which, in.id()).orElseThrow(ScheduledMessages::notFound);
  }

  private static void checkVersion(ScheduledMessage message, long seen) {
    if (message.version() != seen) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
  }

  private static DomainException notFound() {
    return new DomainException(ErrorCode.SCHEDULED_MESSAGE_NOT_FOUND);
  }
}
