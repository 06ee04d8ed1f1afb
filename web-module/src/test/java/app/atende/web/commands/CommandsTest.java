package app.atende.web.commands;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.roles.Actor;
import app.atende.roles.Role;
import app.atende.web.page.Reader;
import app.atende.web.page.Routes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The registry of commands and the table of keys, against the pages and scripts that there are. */
class CommandsTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path SCRIPTS = Path.of("src/main/webapp/assets/js");
  private static final String ACCOUNT = "/app/accounts/{account}";
  private static final Pattern HANDLER = Pattern.compile("handle\\('([a-z_]+)'");
  private static final Actor OLGA = Actor.agent(1, Role.ADMINISTRATOR, "Olga");
  private static final Actor ADA = Actor.agent(2, Role.AGENT, "Ada");

  @Test
  void everyPageThatNeedsNoIdHasACommandAndEveryCommandAPage() throws Exception {
    Set<String> pages = new TreeSet<>();
    for (Routes routes : routes()) {
      routes.shapes().stream()
          .filter(shape -> shape.startsWith(ACCOUNT + "/"))
          .map(shape -> shape.substring(ACCOUNT.length()))
          .filter(shape -> !shape.matches("/fragments/.*|.*[{<].*"))
          .forEach(pages::add);
    }
    Set<String> commands =
        Commands.all().stream()
            .map(Command::page)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(pages).hasSizeGreaterThan(4);
    assertThat(commands).isEqualTo(pages);
  }

  /** All tables of addresses, wherever they are made. */
  private static List<Routes> routes() throws Exception {
    List<Routes> tables = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith("Routes.java")).toList()) {
        String name = SOURCES.relativize(file).toString().replace('/', '.').replace(".java", "");
        Class<?> type = Class.forName(name);
        if (type != Routes.class) {
          Object made = type.getDeclaredConstructor().newInstance();
          tables.add((Routes) type.getMethod("table").invoke(made));
        }
      }
    }
    return tables;
  }

  @Test
  void everyCommandAndEveryKeyHasSomethingThatDoesIt() throws IOException {
    Set<String> done = handlers();
    Commands.all().stream()
        .filter(command -> command.page() != null)
        .map(Command::id)
        .forEach(done::add);
    assertThat(done)
        .containsAll(Commands.all().stream().map(c -> c.of() == null ? c.id() : c.of()).toList())
        .containsAll(Shortcuts.all().stream().filter(key -> !key.own()).map(Shortcut::id).toList());
  }

  private static Set<String> handlers() throws IOException {
    Set<String> handlers = new TreeSet<>();
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      for (Path file : files.toList()) {
        HANDLER
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> handlers.add(found.group(1)));
      }
    }
    return handlers;
  }

  @Test
  void theScriptKnowsEveryContext() throws IOException {
    String script = Files.readString(SCRIPTS.resolve("commands.js"));
    for (Context context : Context.values()) {
      assertThat(script).contains("  " + context + ": (");
    }
  }

  @Test
  void noTwoCommandsAndNoTwoKeysAreTheSame() {
    assertThat(Commands.all()).extracting(Command::id).doesNotHaveDuplicates();
    assertThat(Shortcuts.all()).extracting(Shortcut::id).doesNotHaveDuplicates();
    assertThat(Shortcuts.all().stream().filter(k -> !k.own()).flatMap(k -> k.keys().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void everythingHasWordsInBothLanguages() {
    for (Locale locale : List.of(Reader.PORTUGUESE, Locale.ENGLISH)) {
      assertThat(CommandFacts.of(OLGA, locale).json()).doesNotContain("commands.").contains("{");
    }
  }

  @Test
  void whatAnAgentMayNotDoIsNotThere() throws IOException {
    assertThat(ids("commands", OLGA)).contains("settings", "agents", "inboxes", "dashboard");
    assertThat(ids("commands", ADA))
        .contains("dashboard", "profile", "resolve", "theme.dark")
        .doesNotContain("settings", "account", "agents", "inboxes", "new_inbox");
    assertThat(ids("keys", OLGA)).contains("settings");
    assertThat(ids("keys", ADA)).contains("dashboard").doesNotContain("settings");
  }

  @Test
  void aCommandIsFoundByTheWordsOfBothLanguages() throws IOException {
    JsonNode facts = facts(ADA, Locale.ENGLISH).get("commands");
    JsonNode assign =
        facts.findParents("id").stream()
            .filter(each -> each.get("id").asText().equals("assign"))
            .findFirst()
            .orElseThrow();
    assertThat(assign.get("label").asText()).isEqualTo("Assign an agent");
    assertThat(assign.get("words").toString()).contains("Atribuir agente", "Assign agent");
    assertThat(assign.get("opens").asBoolean()).isTrue();
  }

  @Test
  void theRegistryCannotEndTheElementThatHoldsIt() {
    assertThat(CommandFacts.of(OLGA, Reader.PORTUGUESE).json()).doesNotContain("<");
  }

  private static List<String> ids(String part, Actor actor) throws IOException {
    return facts(actor, Reader.PORTUGUESE).get(part).findValuesAsText("id");
  }

  private static JsonNode facts(Actor actor, Locale locale) throws IOException {
    return new ObjectMapper().readTree(CommandFacts.of(actor, locale).json());
  }
}
