package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactInboxes;
import app.atende.contacts.ContactRosterQueries;
import app.atende.contacts.ContactSession;
import app.atende.inboxes.ChannelType;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
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
   *
   * @return its number
   * @throws DomainException {@code NOT_PERMITTED} also for who would not see it afterwards; {@code
   *     VALUE_REQUIRED} at {@code contact_id} or {@code inbox_id} where nothing else says it;
   *     {@code CONTACT_INBOX_NOT_FOUND} for a source id that nobody has; {@code
   *     INCOMING_ONLY_AT_API}; what {@link ContactInboxes#enter}, {@link Conversations} and {@link
   *     Triage} refuse
   */
  public DisplayId begin(Beginning wanted, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    ContactSession session = sessionOf(wanted.to(), actor);
    DisplayId id = intake.openConversation(session, wanted.carried(), actor).conversation();
    if (!queries.isInReach(id, actor)) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
    if (wanted.opening() != null) {
      say(id, wanted.opening(), session, actor);
    }
    if (wanted.team() != null) {
      triage.assignTeam(id, Optional.of(wanted.team()), actor);
    }
    if (wanted.assignee() != null) {
      conversations.assign(id, Optional.of(wanted.assignee()), actor);
    }
    if (wanted.standing() != null && !inboxes.hasBot(session.inbox(), Actor.SYSTEM)) {
      stand(id, wanted.standing(), actor);
    }
    return id;
  }

  private void say(DisplayId id, Opening opening, ContactSession session, Actor actor) {
    switch (opening.voice()) {
      case AGENT -> conversations.reply(id, opening.draft(), actor);
      case NOTE -> conversations.addNote(id, opening.draft(), actor);
      case CONTACT -> {
        if (queries.detail(id, actor).card().inbox().channel() != ChannelType.API) {
          throw new DomainException(ErrorCode.INCOMING_ONLY_AT_API);
        }
        intake.write(session, id, opening.draft(), session.actor());
      }
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
    return places.enter(to.contact(), to.inbox(), to.sourceId(), actor);
  }

  private void stand(DisplayId id, Former standing, Actor actor) {
    long any = Conversations.ANY_VERSION;
    switch (standing.status()) {
      case OPEN -> {
        // It has just begun so.
      }
      case PENDING -> conversations.markPending(id, any, actor);
      case RESOLVED -> conversations.resolve(id, any, Resolution.PLAIN, actor);
      case SNOOZED -> triage.snooze(id, any, Optional.ofNullable(standing.until()), actor);
    }
  }
}
