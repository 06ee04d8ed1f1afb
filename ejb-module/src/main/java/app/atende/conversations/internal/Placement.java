package app.atende.conversations.internal;

import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeValues;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.PublicUuid;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.conversations.ConversationOpened;
import app.atende.conversations.ConversationSnoozed;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.DisplayId;
import app.atende.conversations.Former;
import app.atende.conversations.NewConversation;
import app.atende.events.Events;
import app.atende.inboxes.InboxManners;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.rows.Sql;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Which conversation a contact's message belongs to. */
@ApplicationScoped
public class Placement {

  @Inject private ContactQueries contacts;
  @Inject private InboxQueries inboxes;
  @Inject private ConversationStore store;
  @Inject private KeptStore kept;
  @Inject private AttributeValues values;
  @Inject private Labeling labeling;
  @Inject private ResolveRule resolving;
  @Inject private Events events;
  @Inject private Tenants tenants;
  @Inject private Now now;

  /** The conversation that the contact names, locked; throws {@code CONVERSATION_NOT_FOUND}. */
  public Conversation named(ContactSession session, DisplayId display) {
    Sql seen = ConversationScope.ofSessions(contacts.seenTogether(session, Actor.SYSTEM));
    return kept.orInstead(display, id -> store.lock(id, seen))
        .orElseThrow(ConversationAccess::notFound);
  }

  /**
   * The session's newest conversation, or the one into which it went, locked, whatever its status.
   */
  public Optional<Conversation> newest(ContactSession session) {
    return store.lockNewest(ConversationScope.newestOf(session.id()));
  }

  /** Whether the contact's next message goes on with this conversation. */
  public boolean isContinued(Conversation newest, ContactSession session) {
    if (newest.status() != ConversationStatus.RESOLVED || session.blocked()) {
      return true;
    }
    InboxManners manners = inboxes.manners(session.inbox(), Actor.SYSTEM);
    return manners.lockToSingleConversation() || manners.allowMessagesAfterResolved();
  }

  /** Whether a contact has one conversation at this inbox for ever. */
  public boolean isLockedToSingle(ContactSession session) {
    return inboxes.manners(session.inbox(), Actor.SYSTEM).lockToSingleConversation();
  }

  /**
   * How a conversation that sleeps stands when its contact writes; nothing for a blocked one, who
   * wakes none. Where a bot answers it is the bot's first.
   */
  public Optional<ConversationStatus> awake(Conversation in, ContactSession session) {
    if (session.blocked()) {
      return Optional.empty();
    }
    boolean sleeps =
        in.status() == ConversationStatus.RESOLVED || in.status() == ConversationStatus.SNOOZED;
    boolean isBots = sleeps && inboxes.hasBot(in.ref().inbox(), Actor.SYSTEM);
    return Optional.of(isBots ? ConversationStatus.PENDING : ConversationStatus.OPEN);
  }

  /**
   * Begins a conversation and tells it, with the status from which it starts and no other. Where a
   * bot answers that is pending, unless one other than open was said.
   *
   * @throws DomainException {@code ATTRIBUTES_REQUIRED} where something has to be filled in before
   *     it may begin as resolved; {@code TIME_PAST} for a time to sleep until that is not to come
   */
  public Conversation open(ContactSession session, NewConversation wanted, Actor actor) {
    DisplayId number = store.nextDisplayId(session.inbox());
    Instant at = now.instant();
    Conversation opened =
        Conversation.open(number, PublicUuid.issue(tenants.current()), session, at);
    if (!session.blocked() && inboxes.hasBot(session.inbox(), Actor.SYSTEM)) {
      opened.become(ConversationStatus.PENDING, at);
    }
    opened.describe(wanted.customAttributes(), wanted.additionalAttributes());
    if (wanted.standing() != null) {
      stand(opened, wanted.standing(), actor);
    }
    store.write(opened);
    values.add(AttributeOwner.CONVERSATION, opened.id().value(), opened.customAttributes());
    events.publish(
        new ConversationOpened(opened.ref(), opened.status(), actor.cause(), opened.openedAt()));
    if (opened.snoozedUntil().isPresent()) {
      events.publish(
          new ConversationSnoozed(opened.ref(), opened.snoozedUntil(), actor.cause(), at));
    }
    labeling.carry(opened);
    return opened;
  }

  private void stand(Conversation opened, Former standing, Actor actor) {
    Instant at = opened.openedAt();
    switch (standing.status()) {
      case OPEN -> {
        // It has just begun so, unless its contact is blocked.
      }
      case PENDING -> opened.become(ConversationStatus.PENDING, at);
      case RESOLVED -> {
        resolving.check(opened, actor);
        opened.become(ConversationStatus.RESOLVED, at);
      }
      case SNOOZED -> opened.snooze(Optional.ofNullable(toCome(standing.until(), at)), at);
    }
  }

  private static Instant toCome(Instant until, Instant at) {
    if (until != null && !until.isAfter(at)) {
      throw DomainException.at("until", ErrorCode.TIME_PAST);
    }
    return until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
  }
}
