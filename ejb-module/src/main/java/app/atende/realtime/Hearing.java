package app.atende.realtime;

import app.atende.accounts.AgentId;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactInboxId;
import app.atende.conversations.AssigneeChanged;
import app.atende.conversations.ConversationId;
import app.atende.conversations.ConversationRef;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import java.util.Set;

/**
 * What one listener may hear: an agent at his console, or a contact in his widget. Computed when he
 * connects and again on {@link LiveKind#RIGHTS_CHANGED}; the rest is set arithmetic.
 */
public sealed interface Hearing {

  /** Whether he may hear this. */
  boolean hears(LiveNews news);

  /** Whether this news changes what he may hear, although nobody's rights changed. */
  default boolean changesWith(LiveNews news) {
    return false;
  }

  /**
   * An agent: the rule of {@link app.atende.conversations.Reach}, without a question to the
   * database.
   *
   * @param actor who, with his permissions
   * @param inboxes those he is a member of; not asked for where he sees all
   * @param partOf the conversations he takes part in; not asked for where that gives him no right
   */
  record OfAgent(Actor actor, Set<InboxId> inboxes, Set<ConversationId> partOf) implements Hearing {

    /** Copies the sets. */
    public OfAgent {
      inboxes = Set.copyOf(inboxes);
      partOf = Set.copyOf(partOf);
    }

    @Override
    public boolean hears(LiveNews news) {
      LiveAudience audience = news.audience();
      if (audience.personal()) {
        return audience.agents().contains(agent());
      }
      return mayKnow(news) && !audience.leavesOut(Actor.Kind.AGENT.name(), actor.id());
    }

    @Override
    public boolean changesWith(LiveNews news) {
      return news.kind() == LiveKind.PARTICIPANTS_CHANGED
          && actor.may(Permission.CONVERSATION_PARTICIPATING_MANAGE)
          && news.audience().agents().contains(agent());
    }

    private AgentId agent() {
      return new AgentId(actor.id());
    }

    private boolean mayKnow(LiveNews news) {
      LiveAudience audience = news.audience();
      if (audience.inbox().isEmpty()) {
        return news.contact() == null || actor.may(Permission.CONTACT_EDIT);
      }
      if (actor.may(Permission.CONVERSATION_MANAGE)) {
        return true;
      }
      return actor.worksOnConversations()
          && (audience.agents().contains(agent())
              || takesPart(news.conversation())
              || (inboxes.contains(audience.inbox().get()) && mayKnowOfInbox(news)));
    }

    private boolean takesPart(ConversationRef conversation) {
      return conversation != null && partOf.contains(conversation.id());
    }

    /** Who has it now counts, and who had it before: he has to hear that it left his reach. */
    private boolean mayKnowOfInbox(LiveNews news) {
      if (actor.may(Permission.CONVERSATION_INBOX_MANAGE)) {
        return true;
      }
      if (news.conversation() == null) {
        return false;
      }
      boolean isAssigned = news.conversation().assignee().isPresent();
      boolean wasAssigned =
          news.event() instanceof AssigneeChanged changed
              ? changed.before().isPresent()
              : isAssigned;
      boolean unassigned = !isAssigned || !wasAssigned;
      boolean assigned = isAssigned || wasAssigned;
      return (unassigned && actor.may(Permission.CONVERSATION_UNASSIGNED_MANAGE))
          || (assigned && actor.may(Permission.CONVERSATION_PARTICIPATING_MANAGE));
    }
  }

  /**
   * A contact.
   *
   * @param contact who
   * @param sessions the contact inboxes whose conversations he sees
   */
  record OfContact(ContactId contact, Set<ContactInboxId> sessions) implements Hearing {

    /** Copies the sessions. */
    public OfContact {
      sessions = Set.copyOf(sessions);
    }

    @Override
    public boolean hears(LiveNews news) {
      LiveAudience audience = news.audience();
      return audience.contactInbox().filter(sessions::contains).isPresent()
          && !audience.leavesOut(Actor.Kind.CONTACT.name(), contact.value());
    }
  }
}
