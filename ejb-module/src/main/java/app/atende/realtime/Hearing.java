package app.atende.realtime;

import app.atende.accounts.AgentId;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactInboxId;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import java.util.Set;

/**
 * What one listener may hear: an agent at his console, or a contact in his widget. Computed when he
 * connects and again on {@link LiveKind#RIGHTS_CHANGED}; the rest is set arithmetic.
 */
public sealed interface Hearing {

  /** Whether he may hear this. */
  boolean hears(LiveNews news);

  /**
   * An agent.
   *
   * @param agent who
   * @param everyInbox whether he sees all of them
   * @param inboxes those he is a member of
   */
  record OfAgent(AgentId agent, boolean everyInbox, Set<InboxId> inboxes) implements Hearing {

    /** Copies the inboxes. */
    public OfAgent {
      inboxes = Set.copyOf(inboxes);
    }

    @Override
    public boolean hears(LiveNews news) {
      LiveAudience audience = news.audience();
      if (audience.personal()) {
        return audience.agents().contains(agent);
      }
      boolean mayKnow =
          everyInbox
              || audience.inbox().map(inboxes::contains).orElse(true)
              || audience.agents().contains(agent);
      return mayKnow && !audience.leavesOut(Actor.Kind.AGENT.name(), agent.value());
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
