package app.atende.demo.internal;

import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import java.util.Map;

/**
 * Where a script is played.
 *
 * @param inboxes by their names in the script
 * @param agents by their short names in the script
 */
public record DemoStage(Map<String, InboxId> inboxes, Map<String, Actor> agents) {

  /** Copies both. */
  public DemoStage {
    inboxes = Map.copyOf(inboxes);
    agents = Map.copyOf(agents);
  }
}
