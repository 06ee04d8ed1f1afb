package app.atende.config;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The business says no. Carries a code of the catalogue, never a sentence: each edge words it in
 * the reader's language with the bundle key {@code error.<CODE>} and the arguments.
 *
 * <p>Declared as an application exception with rollback, so a transaction that meets it leaves
 * nothing behind.
 */
public class DomainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String field;
  private final transient List<Object> args;

  /**
   * A refusal that concerns the whole request.
   *
   * @param args what the sentence names, in the order of its placeholders; never secrets
   */
  public DomainException(ErrorCode code, Object... args) {
    this(null, code, args);
  }

  private DomainException(String field, ErrorCode code, Object[] args) {
    super(field == null ? code.name() : code.name() + " at " + field);
    this.code = code;
    this.field = field;
    this.args = Collections.unmodifiableList(Arrays.asList(args.clone()));
  }

  /** A refusal that belongs beside one field of the form or of the JSON that came in. */
  public static DomainException at(String field, ErrorCode code, Object... args) {
    return new DomainException(field, code, args);
  }

  /**
   * The refusal inside what a container threw: EJB and JPA wrap what the business or the tenant
   * switch said. Empty when there is none inside.
   */
  public static Optional<DomainException> in(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof DomainException refusal) {
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }

  /** Which refusal of the catalogue this is. */
  public ErrorCode code() {
    return code;
  }

  /** The field that the refusal belongs to, named as on the wire; empty for the whole request. */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  /** What the sentence names, in the order of its placeholders. Unmodifiable. */
  public List<Object> args() {
    return args == null ? List.of() : args;
  }
}
