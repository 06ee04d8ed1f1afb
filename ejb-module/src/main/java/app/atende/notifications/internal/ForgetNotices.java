package app.atende.notifications.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentRemoved;
import app.atende.accounts.AgentRoleChanged;
import app.atende.accounts.CustomRoleChanged;
import app.atende.events.DomainEvent;
import app.atende.events.EventNote;
import app.atende.events.PiecewiseListener;
import app.atende.inboxes.InboxDeleted;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxMembersChanged;
import app.atende.roles.Actor;
import app.atende.roles.CustomRoleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Drops, piece by piece, what was told to somebody who has gone, of an inbox that has gone, or of
 * conversations that he sees no more. Until then no list shows it.
 */
@ApplicationScoped
public class ForgetNotices implements PiecewiseListener {

  private static final int PIECE = 1000;

  private static final Set<String> WANTED =
      Set.of(
          AgentRemoved.TYPE,
          AgentRoleChanged.TYPE,
          CustomRoleChanged.TYPE,
          InboxDeleted.TYPE,
          InboxMembersChanged.TYPE);

  @Inject private NoticeStore store;
  @Inject private AgentQueries agents;

  @Override
  public String name() {
    return "forget-notices";
  }

  @Override
  public boolean wants(DomainEvent event) {
    return WANTED.contains(event.type());
  }

  @Override
  public boolean handlePiece(EventNote note) {
    return drop(note) > 0;
  }

  private int drop(EventNote note) {
    return switch (note.event()) {
      case AgentRemoved.TYPE -> dropOfGone(new AgentId(note.id("agent")));
      case AgentRoleChanged.TYPE -> store.forgetOutOfReach(new AgentId(note.id("agent")), PIECE);
      case CustomRoleChanged.TYPE ->
          store.forgetOutOfReach(new CustomRoleId(note.id("role")), PIECE);
      case InboxDeleted.TYPE -> store.forget(new InboxId(note.id("inbox")), PIECE);
      default -> store.forgetOutOfReach(new InboxId(note.id("inbox")), PIECE);
    };
  }

  /** Who was added again meanwhile keeps what is left. */
  private int dropOfGone(AgentId agent) {
    return agents.actor(agent, Actor.SYSTEM).isPresent() ? 0 : store.forget(agent, PIECE);
  }
}
