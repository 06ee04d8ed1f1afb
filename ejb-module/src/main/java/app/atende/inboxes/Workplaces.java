package app.atende.inboxes;

import app.atende.accounts.TeamId;
import java.util.HashSet;
import java.util.Set;

/**
 * Where an agent works.
 *
 * @param inboxes of which he is a member
 * @param teams to which he belongs
 */
public record Workplaces(Set<InboxId> inboxes, Set<TeamId> teams) {

  /** Copies both. */
  public Workplaces {
    inboxes = Set.copyOf(inboxes);
    teams = Set.copyOf(teams);
  }

  /** What is here and not there. */
  public Workplaces without(Workplaces there) {
    Set<InboxId> places = new HashSet<>(inboxes);
    places.removeAll(there.inboxes);
    Set<TeamId> groups = new HashSet<>(teams);
    groups.removeAll(there.teams);
    return new Workplaces(places, groups);
  }
}
