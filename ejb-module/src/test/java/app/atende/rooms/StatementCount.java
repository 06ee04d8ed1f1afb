package app.atende.rooms;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.Session;

/** Hears every statement that is sent to the database, and can be the death of the one who asks. */
public final class StatementCount implements SessionCustomizer {

  private static final ThreadLocal<StatementCount> INSTALLING = new ThreadLocal<>();

  private final List<String> statements = new CopyOnWriteArrayList<>();
  private final AtomicInteger left = new AtomicInteger();

  /** The node died before it could send a statement. */
  public static final class Died extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  static void install(StatementCount count) {
    INSTALLING.set(count);
  }

  @Override
  public void customize(Session session) {
    StatementCount count = INSTALLING.get();
    AbstractSessionLog log =
        new AbstractSessionLog() {
          @Override
          public void log(SessionLogEntry entry) {
            if (SessionLog.SQL.equals(entry.getNameSpace())) {
              count.hear(entry.getMessage());
            }
          }

          @Override
          public boolean shouldLog(int level, String category) {
            return SessionLog.SQL.equals(category);
          }
        };
    log.setLevel(SessionLog.FINE);
    session.setSessionLog(log);
  }

  private void hear(String statement) {
    if (left.get() > 0 && left.decrementAndGet() == 0) {
      throw new Died();
    }
    statements.add(statement);
  }

  /** Whoever sends the n-th statement from now dies before it; 0 lets everybody live. */
  public void dieAt(int statement) {
    left.set(statement);
  }

  /** Forgets what was sent. */
  public void clear() {
    statements.clear();
  }

  /** What was sent since, in order. */
  public List<String> statements() {
    return List.copyOf(statements);
  }
}
