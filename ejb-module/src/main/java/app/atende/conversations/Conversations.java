package app.atende.conversations;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.internal.ActivityLog;
import app.atende.conversations.internal.AssignRule;
import app.atende.conversations.internal.Conversation;
import app.atende.conversations.internal.ConversationAccess;
import app.atende.conversations.internal.ConversationStore;
import app.atende.conversations.internal.DraftRules;
import app.atende.conversations.internal.Mentions;
import app.atende.conversations.internal.Message;
import app.atende.conversations.internal.MessageStore;
import app.atende.conversations.internal.MessageVariables;
import app.atende.conversations.internal.MessageWriter;
import app.atende.conversations.internal.Placeholders;
import app.atende.conversations.internal.ResolveRule;
import app.atende.conversations.internal.TriageSteps;
import app.atende.events.Events;
import app.atende.files.Attachments;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The front desk of the hub for those who answer: agents, bots and the house.
 *
 * <p>Every method runs in one transaction and throws {@code CONVERSATION_NOT_FOUND} for what the
 * actor may not see. Where a version is asked for, it is the one the actor saw; {@link
 * #ANY_VERSION} when he does not know it; another one is refused with {@code STALE_EDIT}.
 */
@Stateless
public class Conversations {

  /** What a caller says who does not know the version. */
  public static final long ANY_VERSION = ConversationAccess.ANY_VERSION;

  @Inject private ConversationAccess access;
  @Inject private ConversationStore store;
  @Inject private MessageStore messages;
  @Inject private MessageWriter writer;
  @Inject private MessageVariables variables;
  @Inject private ActivityLog log;
  @Inject private TriageSteps steps;
  @Inject private ResolveRule resolving;
  @Inject private AssignRule assigning;
  @Inject private Mentions mentions;
  @Inject private AgentQueries agents;
  @Inject private InboxQueries inboxes;
  @Inject private Attachments attachments;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Replies to the contact. The conversation counts as read, and he waits no longer. Variables such
   * as {@code {{contact.name}}} in what an agent writes have their values in what is sent.
   *
   * @throws DomainException {@code MESSAGE_EMPTY}, {@code MESSAGE_TOO_LONG}, {@code
   *     TOO_MANY_FILES}, {@code ATTACHMENT_NOT_FOUND}
   */
  public SentMessage reply(DisplayId id, MessageDraft draft, Actor actor) {
    return writeOnce(id, draft, false, actor);
  }

  /**
   * Leaves a private note, which only agents see. Colleagues whom it mentions are told and take
   * part from then on. Refused as {@link #reply} is.
   */
  public SentMessage addNote(DisplayId id, MessageDraft draft, Actor actor) {
    return writeOnce(id, draft, true, actor);
  }

  private SentMessage writeOnce(DisplayId id, MessageDraft draft, boolean note, Actor actor) {
    MessageDraft checked = DraftRules.checked(draft);
    Conversation in = access.toWrite(id, ANY_VERSION, actor);
    return writer
        .writtenBefore(in, checked, actor)
        .map(first -> new SentMessage(first, in.display(), in.version(), true))
        .orElseGet(() -> write(in, filled(checked, in.display(), actor), note, actor));
  }

  /** The very words that are sent: variables of what an agent wrote have their values (S1.17). */
  private MessageDraft filled(MessageDraft draft, DisplayId id, Actor actor) {
    if (!actor.isAgent() || !Placeholders.mayStandIn(draft.content())) {
      return draft;
    }
    FilledText text = variables.fill(draft.content(), id, actor);
    return DraftRules.checked(draft.withContent(text.sent()));
  }

  /**
   * A text as it would be sent by the actor, and what of it has no value. Sends nothing.
   *
   * @throws DomainException {@code MESSAGE_TOO_LONG}
   */
  public FilledText preview(DisplayId id, String content, Actor actor) {
    String words = DraftRules.typed(content);
    access.toRead(id, actor);
    return variables.fill(words, id, actor);
  }

  /** What the variables of a message stand for here, by name; an empty one has no value. */
  public Map<String, String> variables(DisplayId id, Actor actor) {
    return variables.values(id, actor);
  }

  private SentMessage write(Conversation in, MessageDraft draft, boolean note, Actor actor) {
    Message message =
        note
            ? writer.composeNote(in, draft, actor)
            : writer.compose(in, MessageType.OUTGOING, draft, actor);
    writer.write(in, message, draft, actor);
    ReplyTimes times = append(in, message, actor);
    store.write(in);
    events.publish(
        new MessageWritten(message.ref(), in.ref(), times, actor.cause(), message.createdAt()));
    List<String> untold = note ? mentions.tell(in, message, draft.content(), actor) : List.of();
    return new SentMessage(message.id(), in.display(), in.version(), false, untold);
  }

  private static ReplyTimes append(Conversation in, Message message, Actor actor) {
    Instant at = message.createdAt();
    if (message.isPrivateNote()) {
      in.note(message.id(), at);
    } else if (actor.isAgent()) {
      return in.answer(message.id(), new AgentId(actor.id()), at);
    } else {
      in.answerAutomatically(message.id(), at);
    }
    return ReplyTimes.NONE;
  }

  /**
   * Ends the conversation. A second click changes nothing and announces nothing.
   *
   * @throws DomainException {@code ATTRIBUTES_REQUIRED}, which names what an agent has to fill in
   *     before
   */
  public ConversationState resolve(DisplayId id, long version, Actor actor) {
    return resolve(id, version, Resolution.PLAIN, actor);
  }

  /**
   * The same, after what was missing was filled in: both, or neither.
   *
   * @throws DomainException {@code ATTRIBUTES_REQUIRED}; what {@link ResolveRule#fill} refuses
   */
  public ConversationState resolve(DisplayId id, long version, Resolution resolution, Actor actor) {
    Conversation conversation = access.toWrite(id, version, actor);
    resolving.fill(conversation, resolution.filled(), actor);
    resolving.check(conversation, actor);
    if (resolution.quiet()) {
      log.resolveQuietly(conversation, actor);
    } else {
      log.changeStatus(conversation, ConversationStatus.RESOLVED, ActivityKind.RESOLVED, actor);
    }
    return conversation.state();
  }

  /** Opens it again. A plain agent who does so has it from then on (contract 14.20). */
  public ConversationState reopen(DisplayId id, long version, Actor actor) {
    Conversation conversation = access.toWrite(id, version, actor);
    steps.reopen(conversation, actor);
    return conversation.state();
  }

  /** Marks it as pending: it waits for a bot, or for something outside. */
  public ConversationState markPending(DisplayId id, long version, Actor actor) {
    Conversation conversation = access.toWrite(id, version, actor);
    log.changeStatus(conversation, ConversationStatus.PENDING, ActivityKind.MARKED_PENDING, actor);
    return conversation.state();
  }

  /**
   * Gives it to an agent, or to nobody.
   *
   * @throws DomainException {@code AGENT_NOT_FOUND}; {@code ASSIGNEE_NOT_IN_INBOX} when he is
   *     neither a member of the inbox nor an administrator, or his role says nothing of
   *     conversations; {@code ASSIGNING_RESTRICTED} where the account keeps that to others
   */
  public ConversationState assign(DisplayId id, Optional<AgentId> to, Actor actor) {
    Conversation conversation = access.toWrite(id, ANY_VERSION, actor);
    assigning.check(conversation, to, actor);
    String name = to.map(agent -> nameOfAssignable(conversation, agent)).orElse(null);
    log.changeAssignee(conversation, to, name, actor);
    return conversation.state();
  }

  private String nameOfAssignable(Conversation conversation, AgentId agent) {
    Actor assignee =
        agents
            .actorToStay(agent, Actor.SYSTEM)
            .orElseThrow(() -> new DomainException(ErrorCode.AGENT_NOT_FOUND));
    boolean able = assignee.worksOnConversations();
    if (!able || !inboxes.isVisible(conversation.ref().inbox(), assignee)) {
      throw DomainException.at("assignee_id", ErrorCode.ASSIGNEE_NOT_IN_INBOX);
    }
    return assignee.name();
  }

  /** The agent has read all of it. */
  public ConversationState markRead(DisplayId id, Actor actor) {
    Conversation conversation = access.toWrite(id, ANY_VERSION, actor);
    boolean news = conversation.seenBy(new AgentId(actor.id()), now.instant());
    return announceSeen(conversation, news, actor);
  }

  /** Counts as unread from the contact's newest message on. */
  public ConversationState markUnread(DisplayId id, Actor actor) {
    Conversation conversation = access.toWrite(id, ANY_VERSION, actor);
    boolean news = conversation.unsee(messages.newestIncoming(conversation.id()));
    return announceSeen(conversation, news, actor);
  }

  private ConversationState announceSeen(Conversation conversation, boolean news, Actor actor) {
    Instant at = now.instant();
    store.writeReading(conversation, at);
    if (news) {
      events.publish(
          new ConversationSeen(conversation.ref(), conversation.unreadCount(), actor.cause(), at));
    }
    return conversation.state();
  }

  /** Tells the others that the actor types, or stopped. Stores nothing. */
  public void typing(DisplayId id, Typing typing, Actor actor) {
    ConversationRef conversation = access.toRead(id, actor);
    events.publish(
        new TypingChanged(
            conversation,
            typing.on(),
            typing.privateNote(),
            actor.name(),
            actor.cause(),
            now.instant()));
  }

  /**
   * Deletes a message's content and files; its place in the thread stays. A second time changes
   * nothing.
   *
   * @throws DomainException {@code MESSAGE_NOT_FOUND}; {@code NOT_PERMITTED} for an activity line
   */
  public SentMessage deleteMessage(DisplayId id, MessageId message, Actor actor) {
    Conversation in = access.toWrite(id, ANY_VERSION, actor);
    Message deleted = messageIn(in, message);
    if (deleted.type() == MessageType.ACTIVITY) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
    Instant at = now.instant();
    if (deleted.delete(at)) {
      attachments.drop(List.of(message.value()), actor);
      announceChange(in, deleted, actor, at);
    }
    return new SentMessage(message, in.display(), in.version(), false);
  }

  /**
   * Tells how far a message to the contact has come, as the channel or the gateway reports it. What
   * would go back is passed over.
   *
   * @param report what is reported
   * @throws DomainException {@code MESSAGE_NOT_FOUND}
   */
  public SentMessage report(DisplayId id, MessageId message, DeliveryReport report, Actor actor) {
    Conversation in = access.toWrite(id, ANY_VERSION, actor);
    Message reported = messageIn(in, message);
    Instant at = now.instant();
    if (reported.come(report.status(), report.reason(), at)) {
      announceChange(in, reported, actor, at);
    }
    return new SentMessage(message, in.display(), in.version(), false);
  }

  /**
   * Hands a message to its channel once more that the channel had refused. One that has not failed
   * stays as it is, so that two clicks are one try.
   *
   * @throws DomainException {@code MESSAGE_NOT_FOUND}
   */
  public SentMessage retry(DisplayId id, MessageId message, Actor actor) {
    Conversation in = access.toWrite(id, ANY_VERSION, actor);
    Message failed = messageIn(in, message);
    Instant at = now.instant();
    if (failed.retry(at)) {
      announceChange(in, failed, actor, at);
      events.publish(new MessageRetried(failed.ref(), in.ref(), actor.cause(), at));
    }
    return new SentMessage(message, in.display(), in.version(), false);
  }

  private Message messageIn(Conversation in, MessageId message) {
    return messages
        .find(message, in.id())
        .orElseThrow(() -> new DomainException(ErrorCode.MESSAGE_NOT_FOUND));
  }

  private void announceChange(Conversation in, Message message, Actor actor, Instant at) {
    messages.flush();
    store.touch(in.id(), at);
    events.publish(
        new MessageChanged(message.ref(), in.ref(), message.status(), actor.cause(), at));
  }
}
