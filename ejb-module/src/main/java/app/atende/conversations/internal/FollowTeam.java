package app.atende.conversations.internal;

import app.atende.accounts.TeamDeleted;
import app.atende.accounts.TeamId;
import app.atende.conversations.internal.ReleaseStore.Holder;
import app.atende.events.DomainEvent;
import app.atende.events.EventNote;
import app.atende.events.PiecewiseListener;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * When a team goes, what was its is no team's. Nobody sees the team any more from the moment it is
 * gone; its conversations follow piece by piece, and those that are not resolved say so.
 */
@ApplicationScoped
public class FollowTeam implements PiecewiseListener {

  /** How many conversations one transaction takes from the team at most. */
  static final int PIECE = 200;

  @Inject private ReleaseStore store;
  @Inject private ActivityLog log;

  @Override
  public String name() {
    return "follow-team";
  }

  /** Asked in the transaction in which the team goes: only for one that had any. */
  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof TeamDeleted gone && store.hasAny(Holder.of(gone.team()));
  }

  @Override
  public boolean handlePiece(EventNote note) {
    Holder team = Holder.of(new TeamId(note.id("team")));
    store.release(team, PIECE, held -> log.changeTeam(held, Optional.empty(), null, Actor.SYSTEM));
    return store.hasAny(team);
  }
}
