package app.atende.conversations;

import app.atende.attributes.AttributeOwner;
import app.atende.attributes.Attributes;
import app.atende.attributes.ToldValues;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.conversations.ReceivedMessage.Outcome;
import app.atende.conversations.internal.ActivityLog;
import app.atende.conversations.internal.ContactReading;
import app.atende.conversations.internal.Conversation;
import app.atende.conversations.internal.ConversationStore;
import app.atende.conversations.internal.Describing;
import app.atende.conversations.internal.DraftRules;
import app.atende.conversations.internal.HouseAnswers;
import app.atende.conversations.internal.Message;
import app.atende.conversations.internal.MessageStore;
import app.atende.conversations.internal.MessageWriter;
import app.atende.conversations.internal.Placement;
import app.atende.conversations.internal.TimelineReader;
import app.atende.events.Events;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;

/**
 * The front desk of the hub for those who write in: channels, and contacts at the edges that know
 * them by a session. A session sees its own conversations, and when its identity is proven those of
 * all proven sessions of the same contact in the same inbox; everything else is {@code
 * CONVERSATION_NOT_FOUND}. The edge checks the session; the actor is the contact or the house.
 */
@Stateless
public class Intake {

  @Inject private Contacts contacts;
  @Inject private ToldValues values;
  @Inject private ConversationStore store;
  @Inject private MessageStore messages;
  @Inject private MessageWriter writer;
  @Inject private Placement placement;
  @Inject private TimelineReader reader;
  @Inject private ActivityLog log;
  @Inject private HouseAnswers house;
  @Inject private ContactReading reading;
  @Inject private Describing describing;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Takes a message in: receipt, contact inbox, conversation, message, in one transaction. It goes
   * into the conversation that is on, or begins one. What was here before (by the channel's id, or
   * by the sender's own key) is written once and answered again. A custom attribute of the new
   * conversation that does not fit its definition is left out: the message counts more.
   *
   * @throws DomainException {@code MESSAGE_EMPTY}, {@code MESSAGE_TOO_LONG}, and what {@link
   *     Contacts#arrive} refuses
   */
  public ReceivedMessage receive(InboundMessage inbound, Actor actor) {
    InboundMessage checked = inbound.with(DraftRules.checked(inbound.draft()));
    if (!takeReceipt(checked)) {
      return receivedBefore(checked, actor);
    }
    ContactSession session = contacts.arrive(checked.from(), actor);
    Optional<Conversation> current = placement.newest(session);
    Optional<MessageId> before =
        current.flatMap(in -> writer.writtenBefore(in, checked.draft(), session.actor()));
    if (before.isPresent()) {
      return repeated(current.get(), before.get(), session);
    }
    boolean goesOn = current.isPresent() && placement.isContinued(current.get(), session);
    Conversation in =
        goesOn ? current.get() : placement.open(session, sound(checked), session.actor());
    ReceivedMessage received = write(in, checked.draft(), session, !goesOn);
    if (checked.externalId() != null) {
      messages.fillReceipt(checked.inbox(), checked.externalId(), received.message().id());
    }
    return received;
  }

  private NewConversation sound(InboundMessage inbound) {
    NewConversation told = inbound.beginning();
    return told.telling(
        values.sound(AttributeOwner.CONVERSATION, told.customAttributes(), Actor.SYSTEM).kept());
  }

  private Attributes checked(Attributes told) {
    return values.checked(AttributeOwner.CONVERSATION, told, Actor.SYSTEM);
  }

  /**
   * A contact whom the edge knows by his session writes into a conversation of his, in one
   * transaction. The same key of his again writes nothing and is answered with the first message.
   *
   * @throws DomainException {@code CONVERSATION_NOT_FOUND} for one that is not his, {@code
   *     MESSAGE_EMPTY}, {@code MESSAGE_TOO_LONG}, {@code VALUE_TOO_LONG}
   */
  public ReceivedMessage write(
      ContactSession session, DisplayId conversation, MessageDraft draft, Actor actor) {
    return writeOnce(session, conversation, draft, false);
  }

  /**
   * The same in a conversation that somebody has just begun otherwise than open: with what is
   * written it stays as it was begun.
   *
   * @throws DomainException what {@link #write} refuses
   */
  public ReceivedMessage writeFirst(
      ContactSession session, DisplayId conversation, MessageDraft draft, Actor actor) {
    return writeOnce(session, conversation, draft, true);
  }

  private ReceivedMessage writeOnce(
      ContactSession session, DisplayId conversation, MessageDraft draft, boolean opened) {
    MessageDraft checked = DraftRules.checked(draft);
    Conversation in = placement.named(session, conversation);
    ContactSession owner = session.of(in.ref().contact());
    Optional<MessageId> before = writer.writtenBefore(in, checked, owner.actor());
    return before.isPresent()
        ? repeated(in, before.get(), owner)
        : write(in, checked, owner, opened);
  }

  private boolean takeReceipt(InboundMessage inbound) {
    return inbound.externalId() == null
        || messages.takeReceipt(inbound.inbox(), inbound.externalId(), now.instant());
  }

  private ReceivedMessage receivedBefore(InboundMessage inbound, Actor actor) {
    ContactSession session = contacts.arrive(inbound.from(), actor);
    Message first =
        messages
            .receivedAs(inbound.inbox(), inbound.externalId())
            .flatMap(messages::find)
            .orElseThrow(() -> new DomainException(ErrorCode.MESSAGE_NOT_FOUND));
    Conversation in =
        store
            .lock(new ConversationId(first.conversationId()))
            .orElseThrow(() -> new DomainException(ErrorCode.CONVERSATION_NOT_FOUND));
    return repeated(in, first.id(), session);
  }

  private ReceivedMessage write(
      Conversation in, MessageDraft draft, ContactSession session, boolean opened) {
    Actor contact = session.actor();
    Message message = writer.compose(in, MessageType.INCOMING, draft, contact);
    writer.write(in, message, draft, contact);
    ConversationStatus before = in.status();
    boolean first = in.isUnwritten();
    Optional<ConversationStatus> awake = opened ? Optional.empty() : placement.awake(in, session);
    boolean reopened = in.receive(message.id(), awake, message.createdAt());
    store.write(in);
    contacts.wrote(session.contact(), contact);
    events.publish(
        new MessageReceived(message.ref(), in.ref(), contact.cause(), message.createdAt()));
    if (reopened) {
      log.tellStatus(in, before, contact);
      log.leaveLine(in, Activity.of(ActivityKind.REOPENED_BY_CONTACT, contact, null), contact);
    }
    if (!session.blocked()) {
      house.answer(in, first);
    }
    return new ReceivedMessage(
        reader.justWritten(in, message, draft, contact),
        session,
        in.version(),
        outcome(opened, reopened));
  }

  private static Outcome outcome(boolean opened, boolean reopened) {
    if (opened) {
      return Outcome.OPENED;
    }
    return reopened ? Outcome.REOPENED : Outcome.CONTINUED;
  }

  private ReceivedMessage repeated(Conversation in, MessageId first, ContactSession session) {
    return new ReceivedMessage(reader.one(first), session, in.version(), Outcome.REPEATED);
  }

  /**
   * Begins a conversation before anything is written. At an inbox that is locked to a single
   * conversation, an older one of the session is answered instead, which stays as it stands.
   *
   * @throws DomainException what {@link ToldValues#checked} refuses; {@code ATTRIBUTES_REQUIRED}
   *     and {@code TIME_PAST} for one that may not stand so
   */
  public ConversationState openConversation(
      ContactSession session, NewConversation wanted, Actor actor) {
    NewConversation told = wanted.telling(checked(wanted.customAttributes()));
    ContactSession owner = session.of(contacts.hold(session.id(), actor));
    if (!placement.isLockedToSingle(owner)) {
      return placement.open(owner, told, actor).state();
    }
    return placement.newest(owner).orElseGet(() -> placement.open(owner, told, actor)).state();
  }

  /**
   * The contact has seen the conversation. What was written to him until now counts as read.
   *
   * @param conversation null for the session's newest; without any, nothing happens
   */
  public void contactSeen(ContactSession session, DisplayId conversation, Actor actor) {
    find(session, conversation).ifPresent(in -> reading.seen(in, actor));
  }

  /** The contact types, or stopped. Stores nothing; without a conversation nobody hears it. */
  public void contactTyping(
      ContactSession session, DisplayId conversation, boolean on, Actor actor) {
    find(session, conversation)
        .ifPresent(
            in ->
                events.publish(
                    new TypingChanged(
                        in.ref(), on, false, session.name(), actor.cause(), now.instant())));
  }

  /** The contact ends the conversation himself. A second time changes nothing. */
  public ConversationState resolveByContact(
      ContactSession session, DisplayId conversation, Actor actor) {
    Conversation in =
        find(session, conversation)
            .orElseThrow(() -> new DomainException(ErrorCode.CONVERSATION_NOT_FOUND));
    log.changeStatus(
        in, ConversationStatus.RESOLVED, ActivityKind.RESOLVED_BY_CONTACT, session.actor());
    return in.state();
  }

  /**
   * Gives a conversation of the contact these custom attributes in place of the old ones.
   *
   * @param conversation null for the session's newest
   * @throws DomainException {@code CONVERSATION_NOT_FOUND}; what {@link ToldValues#checked} refuses
   */
  public void setAttributes(
      ContactSession session, DisplayId conversation, Attributes custom, Actor actor) {
    describing.describe(existing(find(session, conversation)), checked(custom), session.actor());
  }

  /**
   * Takes custom attributes away from a conversation of the contact; unknown ones are passed over.
   */
  public void forgetAttributes(
      ContactSession session, DisplayId conversation, Collection<String> keys, Actor actor) {
    Conversation in = existing(find(session, conversation));
    Attributes kept = in.customAttributes();
    for (String key : keys) {
      kept = kept.with(key, null);
    }
    describing.describe(in, kept, session.actor());
  }

  private static Conversation existing(Optional<Conversation> found) {
    return found.orElseThrow(() -> new DomainException(ErrorCode.CONVERSATION_NOT_FOUND));
  }

  private Optional<Conversation> find(ContactSession session, DisplayId conversation) {
    return conversation == null
        ? placement.newest(session)
        : Optional.of(placement.named(session, conversation));
  }
}
