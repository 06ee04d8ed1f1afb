package app.atende.conversations;

import app.atende.accounts.AgentId;
import java.util.Objects;

/**
 * Who is given a conversation without having asked for it.
 *
 * @param to the agent
 * @param name how he is called
 * @param why what the activity line says: {@link ActivityKind#ASSIGNED_IN_TURN} or {@link
 *     ActivityKind#ASSIGNED_FROM_QUEUE}
 */
public record Handout(AgentId to, String name, ActivityKind why) {

  /** Refuses what is incomplete. */
  public Handout {
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(why, "why");
  }
}
