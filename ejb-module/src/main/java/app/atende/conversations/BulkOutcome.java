package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.util.List;

/**
 * What became of many conversations.
 *
 * @param done those that are now as they should be, in the order in which they were named
 * @param refused the others
 */
public record BulkOutcome(List<Done> done, List<Refused> refused) {

  /**
   * A conversation that is as it should be.
   *
   * @param state how it stands now
   * @param back what takes it back; {@link TriageChange#NOTHING} where nothing was changed
   */
  public record Done(ConversationState state, TriageChange back) {}

  /**
   * A conversation that stays as it was.
   *
   * @param id which
   * @param why the refusal
   * @param args what its sentence names, in the order of its placeholders
   */
  public record Refused(DisplayId id, ErrorCode why, List<Object> args) {

    /** One whose sentence names nothing. */
    public Refused(DisplayId id, ErrorCode why) {
      this(id, why, List.of());
    }

    static Refused of(DisplayId id, DomainException refusal) {
      return new Refused(id, refusal.code(), refusal.args());
    }
  }
}
