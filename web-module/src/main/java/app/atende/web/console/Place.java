package app.atende.web.console;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a list is about: everything, one inbox, one label, one team, one folder, or what concerns
 * the reader. It decides where the list's address begins.
 *
 * @param kind what it is
 * @param id number of the inbox, label, team or folder; 0 for the others
 */
public record Place(Kind kind, long id) {

  /** All conversations that the reader sees. */
  public static final Place EVERYTHING = new Place(Kind.EVERYTHING, 0);

  /** The kinds of places, in the order in which an address is asked for them. */
  public enum Kind {
    EVERYTHING(""),
    INBOX("inbox"),
    LABEL("label"),
    TEAM("team"),
    FOLDER("custom_view"),
    MENTIONS("mentions"),
    PARTICIPATING("participating"),
    UNATTENDED("unattended");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word that stands in addresses; empty for {@link #EVERYTHING}. */
    public String word() {
      return word;
    }

    /** Whether there are many of the kind, each with a number. */
    public boolean isNumbered() {
      return this == INBOX || this == LABEL || this == TEAM || this == FOLDER;
    }

    /** What its number is called among the parameters of a fragment. */
    public String parameter() {
      return this == FOLDER ? "folder" : word;
    }

    /** Whether it chooses by what concerns somebody, or waits for anybody. */
    public boolean isCircle() {
      return this == MENTIONS || this == PARTICIPATING || this == UNATTENDED;
    }

    /** The kind of this word, of those that have one; empty for others and for null. */
    public static Optional<Kind> ofWord(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind != EVERYTHING && kind.word.equals(word))
          .findFirst();
    }
  }

  /** One of the kinds that have no number. */
  public static Place of(Kind kind) {
    return new Place(kind, 0);
  }

  /** Whether it is the one place of this kind; for pages, by the word in addresses. */
  public boolean is(String word) {
    return kind.word().equals(word);
  }

  /** Whether it is the place of this kind and number. */
  public boolean is(String word, long number) {
    return is(word) && id == number;
  }

  /** What the address of its list has behind the account's: {@code /inbox/3}. */
  public String address() {
    return path() + (kind.isCircle() ? "/conversations" : kind.isNumbered() ? "" : "/dashboard");
  }

  /** What stands in addresses behind the account: nothing, or for example {@code /inbox/3}. */
  public String path() {
    return switch (kind) {
      case EVERYTHING -> "";
      case INBOX, LABEL, TEAM, FOLDER -> "/" + kind.word() + "/" + id;
      case MENTIONS, PARTICIPATING, UNATTENDED -> "/" + kind.word();
    };
  }
}
