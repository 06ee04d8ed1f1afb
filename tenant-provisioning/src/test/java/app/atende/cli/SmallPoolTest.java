package app.atende.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.database.EmbeddedDatabase;
import app.atende.database.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SmallPoolTest {
  private static final int ASKING = 12;
  private static final int QUESTIONS = 400;

  /** With the driver's own pool this ended after some dozens of questions. */
  @Test
  void noConnectionIsLostWhenMoreAskThanThereAre() throws Exception {
    EmbeddedDatabase server = TestDatabase.get().server();
    String url = "jdbc:mariadb://" + server.address() + "/?sslMode=disable";
    ExecutorService threads = Executors.newFixedThreadPool(ASKING);
    try (HikariDataSource pool = SmallPool.of(url, server.administrator(), 2)) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < ASKING; i++) {
        answers.add(threads.submit(() -> ask(pool)));
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(QUESTIONS);
      }
    } finally {
      threads.shutdown();
    }
  }

  private static int ask(HikariDataSource pool) throws Exception {
    int answered = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        answered += statement.execute("SELECT 1") ? 1 : 0;
      }
    }
    return answered;
  }
}
