package app.atende.people;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A database of which every statement is noted before it is sent. */
final class Recorded {
  private final List<String> statements = new ArrayList<>();
  private final DataSource source;

  Recorded(DataSource source) {
    this.source = source;
  }

  /** The same database. */
  DataSource source() {
    return standIn(DataSource.class, source);
  }

  /** What was sent since this was asked the last time. */
  List<String> sent() {
    List<String> sent = List.copyOf(statements);
    statements.clear();
    return sent;
  }

  private <T> T standIn(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("prepare")) {
                statements.add((String) arguments[0]);
              }
              try {
                Object answer = method.invoke(real, arguments);
                return answer instanceof Connection connection
                    ? standIn(Connection.class, connection)
                    : answer;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
