package app.atende.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.DatabaseUser;
import app.atende.config.Tokens;
import app.atende.database.TestDatabase;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** A shell in which an operator types commands, with the settings of the test database. */
final class Shell {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Path config;
  private Optional<Person> person = Optional.empty();
  private String out;
  private String err;

  /** A shell whose settings stand in this folder, which is the data folder too. */
  Shell(Path folder) throws IOException {
    TestDatabase database = TestDatabase.get();
    Properties settings = new Properties();
    settings.setProperty("atende.database.address", database.server().address().toString());
    settings.setProperty("atende.database.admin.user", database.server().administrator().user());
    settings.setProperty(
        "atende.database.admin.password", database.server().administrator().password());
    settings.setProperty("atende.data.folder", folder.toString());
    String key = Base64.getEncoder().encodeToString(Tokens.randomBytes(32));
    settings.setProperty("atende.encryption.key", key);
    for (DatabaseUser user : DatabaseUser.values()) {
      settings.setProperty(user.property(), TestDatabase.password(user));
    }
    Files.createDirectories(folder.resolve("files"));
    config = folder.resolve("atende.properties");
    try (var writer = Files.newBufferedWriter(config)) {
      settings.store(writer, null);
    }
  }

  /** Changes a line of the settings. */
  void set(String property, String value) throws IOException {
    Properties settings = new Properties();
    try (var reader = Files.newBufferedReader(config)) {
      settings.load(reader);
    }
    settings.setProperty(property, value);
    try (var writer = Files.newBufferedWriter(config)) {
      settings.store(writer, null);
    }
  }

  /** From now on somebody sits there who answers every question with this. */
  void answering(String answer) {
    person =
        Optional.of(
            new Person() {
              @Override
              public String answer(String question) {
                return answer;
              }

              @Override
              public String password(String question) {
                return answer;
              }
            });
  }

  /** Runs a command and says its exit code. */
  int run(String... arguments) {
    StringWriter printed = new StringWriter();
    StringWriter complained = new StringWriter();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(0, "--config=" + config);
    int code =
        Atende.run(
            new Streams(new PrintWriter(printed, true), new PrintWriter(complained, true), person),
            all.toArray(String[]::new));
    out = printed.toString();
    err = complained.toString();
    return code;
  }

  /** Runs a command that must be done, and reads the one value that it prints for programs. */
  JsonNode json(String... arguments) throws IOException {
    assertThat(run(forPrograms(arguments))).as("%s", err).isEqualTo(ExitCode.DONE);
    return value();
  }

  /** The same command for programs. */
  static String[] forPrograms(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    return all.toArray(String[]::new);
  }

  /** The one value that was printed. */
  JsonNode value() throws IOException {
    return JSON.readTree(out);
  }

  /** The one value that was complained. */
  JsonNode complaint() throws IOException {
    return JSON.readTree(err);
  }

  /** What was printed. */
  String out() {
    return out;
  }

  /** What was complained. */
  String err() {
    return err;
  }
}
