package app.atende.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every command, as programs and newcomers meet it. */
class ForProgramsTest {

  private static final String WORD = Long.toString(System.nanoTime(), 36);
  private static final String ACCOUNT = "json-" + WORD;
  private static final String OPERATOR = WORD + "@host.example";

  /** One line for each command there is, in an order that works. */
  private static final List<String> LINES =
      List.of(
          "setup --yes",
          "accounts create Acme --slug " + ACCOUNT,
          "accounts list",
          "accounts show " + ACCOUNT,
          "accounts limits " + ACCOUNT + " agents=3",
          "accounts suspend " + ACCOUNT + " --reason unpaid",
          "accounts reactivate " + ACCOUNT,
          "accounts delete " + ACCOUNT + " --yes",
          "migrate --dry-run",
          "migrate",
          "operators add " + OPERATOR + " Olga --generate",
          "operators reset-password " + OPERATOR + " --generate",
          "operators list",
          "apps add " + WORD,
          "apps token " + WORD + " --revoke-others --yes",
          "apps list",
          "outbox list",
          "outbox requeue --all",
          "doctor");

  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() throws IOException {
    shell = new Shell(folder);
  }

  @Test
  void everyCommandPrintsOneJsonValueAndNothingElse() throws IOException {
    for (String line : LINES) {
      int code = shell.run(Shell.forPrograms(line.split(" ")));
      assertThat(code).as("%s: %s", line, shell.err()).isIn(ExitCode.DONE, ExitCode.PARTLY);
      assertThat(shell.err()).as(line).isEmpty();
      assertThat(shell.value().isContainerNode()).as(line).isTrue();
    }
  }

  @Test
  void whatIsRefusedIsOneJsonObjectAsWell() throws IOException {
    for (String line :
        List.of(
            "accounts resume nobody-here:ACCOUNT_NOT_FOUND",
            "accounts delete nobody-here --grace -1 --yes:USAGE",
            "setup:NOT_AGREED",
            "frobnicate:USAGE")) {
      String[] parts = line.split(":");
      assertThat(shell.run(Shell.forPrograms(parts[0].split(" ")))).isNotEqualTo(ExitCode.DONE);
      assertThat(shell.out()).as(line).isEmpty();
      JsonNode complaint = shell.complaint();
      assertThat(complaint.get("code").asText()).as(line).isEqualTo(parts[1]);
      assertThat(complaint.get("error").asText()).as(line).isNotBlank();
    }
  }

  @Test
  void noCommandIsMissingAbove() {
    assertThat(commands())
        .filteredOn(command -> !command.equals("accounts resume"))
        .allMatch(command -> LINES.stream().anyMatch(line -> line.startsWith(command)));
  }

  @Test
  void everyCommandHasItsHelp() {
    assertThat(commands()).hasSizeGreaterThan(15);
    for (String command : commands()) {
      List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
      arguments.add("--help");
      assertThat(shell.run(arguments.toArray(String[]::new))).isEqualTo(ExitCode.DONE);
      assertThat(shell.out()).contains("Usage: atende " + command).contains("--json");
    }
  }

  private static List<String> commands() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return leaves(Atende.commands(new Streams(nowhere, nowhere, Optional.empty()))).toList();
  }

  private static Stream<String> leaves(CommandLine command) {
    if (command.getSubcommands().isEmpty()) {
      return Stream.of(command.getCommandSpec().qualifiedName().replaceFirst("atende ", ""));
    }
    return command.getSubcommands().values().stream().flatMap(ForProgramsTest::leaves);
  }
}
