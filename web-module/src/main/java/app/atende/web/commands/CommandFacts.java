package app.atende.web.commands;

import app.atende.roles.Actor;
import app.atende.web.page.Reader;
import app.atende.web.page.Words;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a page is told: the commands and keys of this reader in his language, and for a search also
 * their words in the other one.
 */
record CommandFacts(List<Heading> groups, List<Item> commands, List<Keys> keys) {

  private static final ObjectMapper JSON =
      JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_DEFAULT).build();
  private static final List<Locale> SPOKEN = List.of(Reader.PORTUGUESE, Locale.ENGLISH);

  /** A group with its name. */
  record Heading(String id, String label) {}

  /** A command as the script knows it; {@code words} are all by which it is found. */
  record Item(
      String id,
      String group,
      String icon,
      String context,
      String page,
      boolean opens,
      String of,
      String value,
      String label,
      Set<String> words) {

    private static Item of(Command command, Locale locale) {
      return new Item(
          command.id(),
          command.group().name(),
          command.icon(),
          command.context().name(),
          command.page(),
          command.opens(),
          command.of(),
          command.value(),
          Words.phrase(locale, command.labelKey()),
          wordsOf(command));
    }
  }

  /** A shortcut as the script knows it. */
  record Keys(
      String id, String area, List<String> keys, List<String> commands, boolean own, String label) {

    private static Keys of(Shortcut shortcut, Locale locale) {
      return new Keys(
          shortcut.id(),
          shortcut.area(),
          shortcut.keys(),
          shortcut.commands(),
          shortcut.own(),
          Words.phrase(locale, shortcut.labelKey()));
    }
  }

  /** What this reader may do. */
  static CommandFacts of(Actor actor, Locale locale) {
    return new CommandFacts(
        Arrays.stream(Group.values())
            .map(
                group -> new Heading(group.name(), Words.phrase(locale, "commands.group." + group)))
            .toList(),
        Commands.all().stream()
            .filter(command -> command.right().allows(actor))
            .map(command -> Item.of(command, locale))
            .toList(),
        Shortcuts.all().stream()
            .filter(shortcut -> shortcut.right().allows(actor))
            .map(shortcut -> Keys.of(shortcut, locale))
            .toList());
  }

  /** As JSON that may stand inside of a script element: nothing in it ends the element. */
  String json() {
    try {
      return JSON.writeValueAsString(this).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Records of texts can always be written", e);
    }
  }

  private static Set<String> wordsOf(Command command) {
    Set<String> words = new LinkedHashSet<>();
    for (Locale locale : SPOKEN) {
      words.add(Words.phrase(locale, command.labelKey()));
      if (command.aliasKey() != null) {
        Stream.of(Words.phrase(locale, command.aliasKey()).split(", ")).forEach(words::add);
      }
    }
    return words;
  }
}
