package app.atende.rooms;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.Session;

/** Hears every statement that is sent to the database. */
public final class StatementCount implements SessionCustomizer {

  private static final ThreadLocal<StatementCount> INSTALLING = new ThreadLocal<>();

  private final List<String> statements = new CopyOnWriteArrayList<>();

  static void install(StatementCount count) {
    INSTALLING.set(count);
  }

  @Override
  public void customize(Session session) {
    List<String> heard = INSTALLING.get().statements;
    AbstractSessionLog log =
        new AbstractSessionLog() {
          @Override
          public void log(SessionLogEntry entry) {
            if (SessionLog.SQL.equals(entry.getNameSpace())) {
              heard.add(entry.getMessage());
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

  /** Forgets what was sent. */
  public void clear() {
    statements.clear();
  }

  /** What was sent since, in order. */
  public List<String> statements() {
    return List.copyOf(statements);
  }
}
