package app.atende.web.console;

import app.atende.conversations.AutomaticKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A message as the conversation shows it.
 *
 * @param id its row id
 * @param kind incoming, outgoing, note or activity
 * @param sender whose name stands beside it
 * @param face address of his picture, or null
 * @param senderKey kind and id of the sender, to tell whether the next one is his too
 * @param bot whether no person wrote it
 * @param text plain words, for activity lines
 * @param html the rendered content, safe; empty when there are only files
 * @param at when it was written
 * @param status name of the delivery status
 * @param failure why it was not delivered, or null
 * @param echo the key that the writing script gave it, or null
 * @param deleted whether its content is gone
 * @param pictures files that are shown
 * @param files files that are offered
 * @param parts what it answers, and what it brings besides words and files
 * @param place where it stands among its neighbours
 */
public record Bubble(
    long id,
    Kind kind,
    String sender,
    String face,
    String senderKey,
    boolean bot,
    String text,
    String html,
    Instant at,
    String status,
    String failure,
    String echo,
    boolean deleted,
    List<FileView> pictures,
    List<FileView> files,
    Parts parts,
    Place place) {

  private static final int MOST_PICTURES = 4;

  /** Which way it goes. */
  public enum Kind {
    INCOMING,
    OUTGOING,
    NOTE,
    ACTIVITY
  }

  /**
   * What a message may have besides words and files.
   *
   * @param quote the message that it answers, or null
   * @param mail what it is as a mail, or null
   * @param spot a place on the map, or null
   * @param people whom it names with their numbers
   * @param filledIn what it asked and what the contact answered
   * @param automatic why the house wrote it; null when it was not the house, or had no cause
   */
  public record Parts(
      Quote quote,
      Mail mail,
      Spot spot,
      List<SharedContact> people,
      List<FilledIn> filledIn,
      AutomaticKind automatic) {

    /** Copies the lists. */
    public Parts {
      people = List.copyOf(people);
      filledIn = List.copyOf(filledIn);
    }
  }

  /**
   * A place on the map.
   *
   * @param name what people call it
   * @param address where it is in words; may be empty
   * @param href of a map
   */
  public record Spot(String name, String address, String href) {}

  /**
   * Somebody whose number was handed on.
   *
   * @param phone may be empty
   */
  public record SharedContact(String name, String phone) {}

  /** The message that it answers, or null. */
  public Quote quote() {
    return parts.quote();
  }

  /** What it is as a mail, or null. */
  public Mail mail() {
    return parts.mail();
  }

  /** A place on the map, or null. */
  public Spot spot() {
    return parts.spot();
  }

  /** Whom it names with their numbers. */
  public List<SharedContact> people() {
    return parts.people();
  }

  /** What it asked and what the contact answered. */
  public List<FilledIn> filledIn() {
    return parts.filledIn();
  }

  /** Bundle key of what is said of a message that no person wrote. */
  public String botKey() {
    return parts.automatic() == null
        ? "conversations_bubble.bot.label"
        : "AutomaticKind." + parts.automatic();
  }

  /** Whether something stands below its words. */
  public boolean hasExtras() {
    boolean files = !this.files.isEmpty() || !pictures.isEmpty();
    return files || spot() != null || !people().isEmpty() || !filledIn().isEmpty();
  }

  /** What does not fit into the grid of pictures: «+3»; empty when all do. */
  public String morePictures() {
    int more = pictures.size() - MOST_PICTURES;
    return more > 0 ? "+" + more : "";
  }

  /**
   * The message that is answered.
   *
   * @param id of the message; 0 when it is gone
   * @param sender whose it is
   * @param text its beginning in plain words, or what it is
   */
  public record Quote(long id, String sender, String text) {

    /** One that is gone. */
    public static final Quote MISSING = new Quote(0, "", "");

    /** Whether it is gone. */
    public boolean missing() {
      return id == 0;
    }
  }

  /**
   * Where it stands among its neighbours.
   *
   * @param opensDay the first one of its day
   * @param firstUnread the first one that nobody has read
   * @param follows the one above is of the same sender and at most two minutes older
   * @param led the one below follows it
   */
  public record Place(boolean opensDay, boolean firstUnread, boolean follows, boolean led) {

    /** Alone. */
    public static final Place ALONE = new Place(false, false, false, false);
  }

  /** Whether it is a line that tells what was done. */
  public boolean activity() {
    return kind == Kind.ACTIVITY;
  }

  /** Whether only agents see it. */
  public boolean note() {
    return kind == Kind.NOTE;
  }

  /** Whether it has words to show. */
  public boolean hasText() {
    return !html.isEmpty();
  }

  /** Whether the channel refused it. */
  public boolean failed() {
    return status.equals("FAILED");
  }

  /** Whether a day's heading stands above it. */
  public boolean opensDay() {
    return place.opensDay();
  }

  /** Whether the line «unread messages» stands above it. */
  public boolean firstUnread() {
    return place.firstUnread();
  }

  /** Classes of the stylesheet. */
  public String looks() {
    StringBuilder looks = new StringBuilder(kind == Kind.INCOMING ? "in" : "out");
    add(looks, note(), "note");
    add(looks, bot && !note(), "bot");
    add(looks, failed(), "failed");
    add(looks, deleted, "deleted");
    add(looks, mail() != null, "mailed");
    add(looks, place.follows(), "follows");
    add(looks, place.led(), "led");
    return looks.toString();
  }

  /** Bundle key of the name that readers of the screen hear. */
  public String labelKey() {
    return switch (kind) {
      case INCOMING -> "conversations_bubble.incoming.label";
      case NOTE -> "conversations_bubble.note.aria";
      default -> "conversations_bubble.outgoing.label";
    };
  }

  /** Icon of the delivery status; null where there is none to show. */
  public String statusIcon() {
    if (kind != Kind.OUTGOING || deleted || failed()) {
      return null;
    }
    return status.equals("SENT") ? "check" : "check-check";
  }

  /** The status as a class of the stylesheet. */
  public String statusWord() {
    return status.toLowerCase(Locale.ROOT);
  }

  /** Bundle key of the delivery status. */
  public String statusKey() {
    return "MessageStatus." + status;
  }

  private static void add(StringBuilder looks, boolean when, String look) {
    if (when) {
      looks.append(' ').append(look);
    }
  }
}
