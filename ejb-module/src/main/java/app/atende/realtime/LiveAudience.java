package app.atende.realtime;

import app.atende.accounts.AgentId;
import app.atende.contacts.ContactInboxId;
import app.atende.events.Cause;
import app.atende.inboxes.InboxId;
import java.util.Optional;
import java.util.Set;

/**
 * Who may hear live news.
 *
 * @param inbox those agents who see this inbox; empty for all agents of the account
 * @param agents further agents, such as an assignee who is no member, or the one before him
 * @param contactInbox the contact's side, if it may hear
 * @param except the one who knows already, if anybody
 * @param personal whether it is for the named agents alone, whatever others see
 */
public record LiveAudience(
    Optional<InboxId> inbox,
    Set<AgentId> agents,
    Optional<ContactInboxId> contactInbox,
    Optional<Cause> except,
    boolean personal) {

  /** Copies the agents. */
  public LiveAudience {
    agents = Set.copyOf(agents);
  }

  /** All agents of the account. */
  public static LiveAudience account() {
    return new LiveAudience(Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), false);
  }

  /** The agents who see this inbox, and these. */
  public static LiveAudience agentsOf(InboxId inbox, Set<AgentId> further) {
    return new LiveAudience(Optional.of(inbox), further, Optional.empty(), Optional.empty(), false);
  }

  /** These agents and nobody else. */
  public static LiveAudience only(Set<AgentId> these) {
    return new LiveAudience(Optional.empty(), these, Optional.empty(), Optional.empty(), true);
  }

  /** The same, and the contact at this contact inbox. */
  public LiveAudience and(ContactInboxId contact) {
    return new LiveAudience(inbox, agents, Optional.of(contact), except, personal);
  }

  /** The same without the one who did it. */
  public LiveAudience without(Cause doer) {
    return new LiveAudience(inbox, agents, contactInbox, Optional.of(doer), personal);
  }

  /** Whether this one is left out. */
  boolean leavesOut(String kind, long id) {
    return except.filter(doer -> doer.kind().equals(kind) && doer.id() == id).isPresent();
  }
}
