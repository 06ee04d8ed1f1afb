package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.Arrival;
import app.atende.contacts.ContactInboxes;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactRosterQueries;
import app.atende.contacts.ContactSession;
import app.atende.contacts.IdentityProof;
import app.atende.inboxes.ChannelType;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The front desk for agents and programs that begin a conversation with a contact. */
@Stateless
public class ConversationBeginnings {

  @Inject private ContactInboxes places;
  @Inject private ContactRosterQueries roster;
  @Inject private InboxQueries inboxes;
  @Inject private ConversationQueries queries;
  @Inject private Intake intake;
  @Inject private Conversations conversations;
  @Inject private Triage triage;

  /**
   * Begins it, and does with it all that was said, in one transaction: all, or nothing. At an inbox
   * that is locked to a single conversation, an older one of the contact inbox is answered instead.
   * Where a bot answers, what is said of its status counts for nothing.
   *
   * @return its number
   * @throws DomainException {@code NOT_PERMITTED} also for who would not see it afterwards; {@code
   *     VALUE_REQUIRED} at {@code contact_id} or {@code inbox_id} where nothing else says it;
   *     {@code CONTACT_INBOX_NOT_FOUND} for a source id that nobody has; {@code
   *     INCOMING_ONLY_AT_API}; what {@link ContactInboxes#enter}, {@link Conversations} and {@link
   *     Triage} refuse
   */
  public DisplayId begin(Beginning asked, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    ContactSession session = sessionOf(asked.to(), actor);
    boolean isBots = inboxes.hasBot(session.inbox(), Actor.SYSTEM);
    Beginning wanted = isBots ? asked.standingAsUsual() : asked;
    Former standing = wanted.standing();
    NewConversation carried = wanted.carried().begunAs(standing);
    ConversationState begun = intake.openConversation(session, carried, actor);
    DisplayId id = begun.conversation();
    if (!queries.isInReach(id, actor)) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
    if (wanted.opening() != null) {
      say(id, wanted, session, actor);
    }
    if (wanted.team() != null) {
      triage.assignTeam(id, Optional.of(wanted.team()), actor);
    }
    if (wanted.assignee() != null) {
      conversations.assign(id, Optional.of(wanted.assignee()), actor);
    }
    if (standing != null && !stands(begun, standing)) {
      stand(id, standing, actor);
    }
    return id;
  }

  private void say(DisplayId id, Beginning wanted, ContactSession session, Actor actor) {
    Opening opening = wanted.opening();
    switch (opening.voice()) {
      case AGENT -> conversations.reply(id, opening.draft(), actor);
      case NOTE -> conversations.addNote(id, opening.draft(), actor);
      case CONTACT -> {
        if (queries.detail(id, actor).card().inbox().channel() != ChannelType.API) {
          throw new DomainException(ErrorCode.INCOMING_ONLY_AT_API);
        }
        bring(id, wanted, session);
      }
    }
  }

  /** What the contact writes opens nothing that was begun otherwise. */
  private void bring(DisplayId id, Beginning wanted, ContactSession session) {
    MessageDraft draft = wanted.opening().draft();
    Former standing = wanted.standing();
    if (standing == null || standing.status() == ConversationStatus.OPEN) {
      intake.write(session, id, draft, session.actor());
    } else {
      intake.writeFirst(session, id, draft, session.actor());
    }
  }

  private ContactSession sessionOf(Beginning.Address to, Actor actor) {
    if (to.contact() == null && to.sourceId() != null) {
      Collection<InboxId> where =
          to.inbox() == null ? inboxes.visibleIds(actor) : List.of(to.inbox());
      return roster
          .session(to.sourceId(), where, actor)
          .filter(found -> inboxes.isVisible(found.inbox(), actor))
          .orElseThrow(() -> new DomainException(ErrorCode.CONTACT_INBOX_NOT_FOUND));
    }
    if (to.contact() == null) {
      throw DomainException.at("contact_id", ErrorCode.VALUE_REQUIRED);
    }
    if (to.inbox() == null) {
      throw DomainException.at("inbox_id", ErrorCode.VALUE_REQUIRED);
    }
    Arrival arrival = Arrival.known(to.inbox(), to.sourceId(), ContactProfile.EMPTY);
    IdentityProof proof = to.proven() ? IdentityProof.VALID : IdentityProof.NONE;
    return places.enter(to.contact(), arrival.with(proof), actor);
  }

  /** Whether it began so, as a new one does; an older one that is answered instead may not. */
  private static boolean stands(ConversationState begun, Former standing) {
    Instant until = standing.until();
    return begun.status() == standing.status()
        && Objects.equals(
            begun.snoozedUntil(), until == null ? null : until.truncatedTo(ChronoUnit.MILLIS));
  }

  private void stand(DisplayId id, Former standing, Actor actor) {
    long any = Conversations.ANY_VERSION;
    switch (standing.status()) {
      case OPEN -> {
        // It is, or its contact is blocked; what he wrote would have opened an older one.
      }
      case PENDING -> conversations.markPending(id, any, actor);
      case RESOLVED -> conversations.resolve(id, any, Resolution.PLAIN, actor);
      case SNOOZED -> triage.snooze(id, any, Optional.ofNullable(standing.until()), actor);
    }
  }
}
