package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Tokens;
import app.atende.control.ControlDatabase;
import app.atende.house.OpenHouse;
import app.atende.house.Provider;
import app.atende.house.world.Desk;
import app.atende.house.world.Mail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The page behind the link of a mail, and the row behind the link. */
final class LinkPage {
  private LinkPage() {}

  /** The form of the page with its button pressed, as somebody has it who opened it in time. */
  static Map<String, String> form(Desk desk, Mail mail, String form) {
    Map<String, String> fields = Desk.hidden(desk.get(mail.path()).ok().body());
    fields.put(form, form);
    fields.put(form + ":submit", "");
    return fields;
  }

  /** Lets so much time pass for the link. */
  static void grow(Mail mail, String interval) {
    int rows =
        control()
            .update(
                "UPDATE one_time_token SET expires_at = expires_at - INTERVAL "
                    + interval.replaceFirst("^(\\d+) DAY (\\d+) HOUR$", "'$1 $2' DAY_HOUR")
                    + " WHERE token_hash = ?",
                (Object) Tokens.sha256(mail.token().orElseThrow()));
    assertThat(rows).isEqualTo(1);
  }

  /** Whether the hash of the link's secret is kept. */
  static boolean isKept(Mail mail) {
    byte[] hash = Tokens.sha256(mail.token().orElseThrow());
    return count("one_time_token WHERE token_hash = ?", hash) == 1;
  }

  /** Looks for the link's secret in the rows, in the outbox and in what the server wrote down. */
  static void demandUnwritten(Mail mail) {
    String secret = mail.token().orElseThrow();
    assertThat(count("one_time_token WHERE token_hash = ?", bytes(secret))).isZero();
    assertThat(count("atenderelay.outbox WHERE LOCATE(?, payload) > 0", secret)).isZero();
    assertThat(count("provider_audit WHERE LOCATE(?, detail) > 0", secret)).isZero();
    Path logs = OpenHouse.get().settings().dataFolder().resolve("server").resolve("log");
    try (Stream<Path> files = Files.walk(logs)) {
      for (Path log : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
            .as("%s", log)
            .doesNotContain(secret);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long count(String from, Object argument) {
    return control()
        .find("SELECT COUNT(*) AS n FROM " + from, row -> row.number("n"), argument)
        .orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static ControlDatabase control() {
    return Provider.ofTheHouse().control();
  }
}
