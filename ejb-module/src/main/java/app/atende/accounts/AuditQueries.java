package app.atende.accounts;

import app.atende.accounts.internal.AuditCursor;
import app.atende.accounts.internal.AuditStore;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** The read side of the audit log, for whoever holds {@link Permission#AUDIT_READ}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditQueries {

  /** So many lines are counted, and can be reached by the number of a page. */
  public static final int MOST_PAGED = 10_000;

  private static final int MOST_ROWS = 1000;

  @Inject private AuditStore store;

  /**
   * A part of the log, newest first. One statement.
   *
   * @param cursor what the part before gave as next, or null for the beginning
   * @param rows how many at most, up to 1,000
   * @throws app.atende.config.DomainException {@code NOT_PERMITTED}; {@code VALUE_INVALID} at
   *     {@code cursor} for one that is none
   */
  public AuditPage list(AuditFilter filter, String cursor, int rows, Actor actor) {
    actor.require(Permission.AUDIT_READ);
    int most = Math.max(1, Math.min(rows, MOST_ROWS));
    List<AuditLine> found = store.list(filter, cursor, most + 1);
    List<AuditLine> shown = found.subList(0, Math.min(most, found.size()));
    AuditLine last = found.size() > most ? shown.get(most - 1) : null;
    return new AuditPage(shown, last == null ? null : new AuditCursor(last.at(), last.id()).word());
  }

  /**
   * So many lines behind so many others, newest first. One statement, none beyond {@link
   * #MOST_PAGED}.
   *
   * @param rows how many at most, up to 1,000
   * @throws app.atende.config.DomainException {@code NOT_PERMITTED}
   */
  public List<AuditLine> page(int first, int rows, Actor actor) {
    actor.require(Permission.AUDIT_READ);
    int most = Math.min(Math.min(rows, MOST_ROWS), MOST_PAGED - first);
    return most > 0 ? store.page(Math.max(0, first), most) : List.of();
  }

  /**
   * How many lines there are, up to {@link #MOST_PAGED}. One statement.
   *
   * @throws app.atende.config.DomainException {@code NOT_PERMITTED}
   */
  public long count(Actor actor) {
    actor.require(Permission.AUDIT_READ);
    return store.count(MOST_PAGED);
  }

  /**
   * Who stands in the log and has left, by name; of very many people some. One statement, that
   * looks at people and not at lines.
   *
   * @throws app.atende.config.DomainException {@code NOT_PERMITTED}
   */
  public List<FormerAgent> formerAgents(Actor actor) {
    actor.require(Permission.AUDIT_READ);
    return store.formerAgents();
  }

  /**
   * One line; throws {@code NOT_FOUND} when there is none. One statement.
   *
   * @throws app.atende.config.DomainException also {@code NOT_PERMITTED}
   */
  public AuditLine get(long id, Actor actor) {
    actor.require(Permission.AUDIT_READ);
    return store.get(id);
  }
}
