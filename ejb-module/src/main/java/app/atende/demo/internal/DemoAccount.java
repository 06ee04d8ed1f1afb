package app.atende.demo.internal;

import app.atende.attributes.AttributeEdit;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeType;
import app.atende.attributes.NewAttribute;
import app.atende.conversations.LabelEdit;
import app.atende.inboxes.WebsiteLook;
import app.atende.roles.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * An account of the demo. Its words stand in {@code <slug>.properties}.
 *
 * @param people the owner first
 * @param apiInbox what the inbox for programs is called
 * @param canned its canned responses by short code
 * @param attributes its custom attributes
 * @param labels its labels
 * @param teams its teams
 */
public record DemoAccount(
    String slug,
    String name,
    List<Person> people,
    Website website,
    String apiInbox,
    Map<String, String> canned,
    List<NewAttribute> attributes,
    List<LabelEdit> labels,
    List<Team> teams) {

  /** Copies what is no single thing. */
  public DemoAccount {
    people = List.copyOf(people);
    canned = Map.copyOf(canned);
    attributes = List.copyOf(attributes);
    labels = List.copyOf(labels);
    teams = List.copyOf(teams);
  }

  /**
   * Somebody who works there.
   *
   * @param shortName how the script calls him
   */
  public record Person(String shortName, String name, String email, Role role) {}

  /**
   * Some of them, for the same matters.
   *
   * @param members by their short names
   */
  public record Team(String name, String description, List<String> members) {

    /** Copies the members. */
    public Team {
      members = List.copyOf(members);
    }
  }

  /**
   * The inbox of the site's widget.
   *
   * @param greeting what it answers to a first message
   * @param away what it says outside of its business hours
   */
  public record Website(String name, WebsiteLook look, String greeting, String away) {}

  /** Both accounts. */
  public static List<DemoAccount> all() {
    return List.of(read("acme"), read("globex"));
  }

  /** The first administrator. */
  public Person owner() {
    return people.get(0);
  }

  private static DemoAccount read(String slug) {
    Properties words = words(slug);
    WebsiteLook look =
        WebsiteLook.ofNew(words.getProperty("website.url"))
            .colored(words.getProperty("website.color"))
            .welcomingWith(
                words.getProperty("website.title"), words.getProperty("website.tagline"));
    List<Person> people =
        Stream.of(words.getProperty("people").split(" ")).map(who -> person(who, words)).toList();
    return new DemoAccount(
        slug,
        words.getProperty("name"),
        people,
        new Website(
            words.getProperty("website.name"),
            look,
            words.getProperty("website.greeting"),
            words.getProperty("website.away")),
        words.getProperty("api.name"),
        under("canned.", words),
        each("attribute.", words, DemoAccount::attribute),
        each("label.", words, DemoAccount::label),
        each("team.", words, DemoAccount::team));
  }

  /** What stands under keys that begin so, by the rest of the key, in the order of the keys. */
  private static SortedMap<String, String> under(String prefix, Properties words) {
    SortedMap<String, String> found = new TreeMap<>();
    for (String key : words.stringPropertyNames()) {
      if (key.startsWith(prefix)) {
        found.put(key.substring(prefix.length()), words.getProperty(key));
      }
    }
    return found;
  }

  private static <T> List<T> each(
      String prefix, Properties words, BiFunction<String, String, T> reader) {
    return under(prefix, words).entrySet().stream()
        .map(entry -> reader.apply(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Colour and description. */
  private static LabelEdit label(String title, String said) {
    String[] parts = said.split(" ", 2);
    return new LabelEdit(title, parts[1], parts[0], true);
  }

  /** Members, and behind a colon what it is for. */
  private static Team team(String name, String said) {
    String[] parts = said.split(": ", 2);
    return new Team(name.replace('_', ' '), parts[1], List.of(parts[0].split(" ")));
  }

  /** Owner, type and name; behind a colon the values of a list. */
  private static NewAttribute attribute(String key, String said) {
    String[] parts = said.split(" ", 3);
    String[] name = parts[2].split(": ", 2);
    List<String> choices = name.length > 1 ? List.of(name[1].split(", ")) : List.of();
    return new NewAttribute(
        AttributeOwner.valueOf(parts[0]),
        key,
        AttributeType.valueOf(parts[1]),
        AttributeEdit.named(name[0]).choosing(choices));
  }

  private static Person person(String shortName, Properties words) {
    return new Person(
        shortName,
        words.getProperty(shortName + ".name"),
        words.getProperty(shortName + ".email"),
        Role.valueOf(words.getProperty(shortName + ".role")));
  }

  private static Properties words(String slug) {
    try (InputStream in =
            DemoAccount.class.getResourceAsStream("/app/atende/demo/" + slug + ".properties");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      Properties words = new Properties();
      words.load(reader);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
