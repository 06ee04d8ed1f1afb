package app.atende.conversations;

import app.atende.attributes.Attributes;
import app.atende.roles.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an activity line says, readable by machines: the words are put together where they are
 * shown, in the reader's language.
 *
 * @param kind what happened
 * @param causeKind the kind of actor who made it happen
 * @param causeId his id; 0 for the house itself
 * @param causeName how he was called then; may be empty
 * @param subject whom or what it concerns, such as the new assignee's name; null when nothing
 */
public record Activity(
    ActivityKind kind, Actor.Kind causeKind, long causeId, String causeName, String subject) {

  private static final String KEY = "activity";

  /** Something that an actor did. */
  public static Activity of(ActivityKind kind, Actor actor, String subject) {
    return new Activity(kind, actor.kind(), actor.id(), actor.name(), subject);
  }

  /** As it is kept among the attributes of a message. */
  public Attributes toAttributes() {
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put("kind", kind.name());
    inner.put("cause", Map.of("kind", causeKind.name(), "id", causeId, "name", causeName));
    if (subject != null) {
      inner.put("subject", subject);
    }
    return Attributes.NONE.with(KEY, inner);
  }

  /** Reads it back; empty when the attributes are no activity's. */
  public static Optional<Activity> ofAttributes(Attributes attributes) {
    Attributes inner = attributes.object(KEY);
    Attributes cause = inner.object("cause");
    return inner
        .text("kind")
        .map(
            kind ->
                new Activity(
                    ActivityKind.valueOf(kind),
                    Actor.Kind.valueOf(cause.text("kind").orElse(Actor.Kind.SYSTEM.name())),
                    cause.number("id").orElse(0L),
                    cause.text("name").orElse(""),
                    inner.text("subject").orElse(null)));
  }
}
