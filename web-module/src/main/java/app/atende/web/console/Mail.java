package app.atende.web.console;

import app.atende.attributes.Attributes;
import app.atende.conversations.TimelineMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message that came or went as a mail, as its content attribute {@code email} says.
 *
 * @param subject may be empty
 * @param from addresses, as the other fields of people
 * @param reply HTML or words of what was newly written; empty when that is all of it
 * @param full HTML or words of all
 * @param isHtml whether they are HTML
 * @param address where the document of its words is read
 */
public record Mail(
    String subject,
    List<String> from,
    List<String> to,
    List<String> cc,
    List<String> bcc,
    String reply,
    String full,
    boolean isHtml,
    String address) {

  private static final String EMAIL = "email";
  private static final String INCOMING = "incoming_email";

  /** The mail of a message; empty for a message that is none, or whose words are gone. */
  static Optional<Mail> of(TimelineMessage message, String home) {
    Attributes email = message.attributes().object(EMAIL);
    boolean is = !email.isEmpty() || message.contentType().equals(INCOMING);
    return is && !message.deleted() ? Optional.of(read(message, email, home)) : Optional.empty();
  }

  private static Mail read(TimelineMessage message, Attributes email, String home) {
    Attributes html = email.object("html_content");
    boolean isHtml = !text(html, "full").isBlank();
    Attributes body = isHtml ? html : email.object("text_content");
    String words = text(body, "full");
    return new Mail(
        text(email, "subject"),
        people(email, "from"),
        people(email, "to"),
        people(email, "cc"),
        people(email, "bcc"),
        text(body, "reply"),
        !words.isBlank() || message.content() == null ? words : message.content(),
        isHtml,
        home + "/conversations/" + message.conversation() + "/messages/" + message.id() + "/mail");
  }

  private static String text(Attributes attributes, String key) {
    return attributes.text(key).orElse("");
  }

  /** A list of addresses, or a single one. */
  private static List<String> people(Attributes email, String key) {
    Object value = email.values().get(key);
    if (value instanceof List<?> list) {
      return list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }
    return value instanceof String one && !one.isBlank() ? List.of(one) : List.of();
  }

  /** Whether something of it is quoted, which is not shown at first. */
  public boolean quotes() {
    return !reply.isBlank() && !reply.strip().equals(full.strip());
  }

  /** The lines of its header that name people. */
  public List<Line> lines() {
    return Stream.of(
            new Line("conversations_mail.from.label", from),
            new Line("conversations_mail.to.label", to),
            new Line("conversations_mail.cc.label", cc),
            new Line("conversations_mail.bcc.label", bcc))
        .filter(line -> !line.people().isEmpty())
        .toList();
  }

  /**
   * A line of its header.
   *
   * @param key bundle key of what they are
   */
  public record Line(String key, List<String> people) {

    /** All of them on one line. */
    public String all() {
      return String.join(", ", people);
    }
  }

  /** All whom it is from, on one line. */
  public String senders() {
    return String.join(", ", from);
  }
}
