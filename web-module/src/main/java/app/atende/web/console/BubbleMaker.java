package app.atende.web.console;

import app.atende.conversations.AutomaticKind;
import app.atende.conversations.MessageStatus;
import app.atende.conversations.TimelineMessage;
import app.atende.files.AttachmentSummary;
import app.atende.files.FileKind;
import app.atende.roles.Actor;
import app.atende.web.page.Portraits;
import app.atende.web.page.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns messages of the read side into bubbles, each with its place among its neighbours. */
@RequestScoped
public class BubbleMaker {

  private static final Duration TOGETHER = Duration.ofMinutes(2);

  private MessageHtml html;
  private MessageParts parts;
  private Sentences sentences;
  private Times times;

  /** For CDI. */
  protected BubbleMaker() {}

  /** Speaks the reader's language. */
  @Inject
  public BubbleMaker(MessageHtml html, MessageParts parts, Sentences sentences, Times times) {
    this.html = html;
    this.parts = parts;
    this.sentences = sentences;
    this.times = times;
  }

  /** A page of a conversation, older to newer, of which all was read. */
  public List<Bubble> page(List<TimelineMessage> messages) {
    return page(messages, 0);
  }

  /**
   * A page of a conversation of which something was not read.
   *
   * @param messages older to newer
   * @param seen until when agents have read it; null when they have not
   */
  public List<Bubble> page(List<TimelineMessage> messages, Instant seen) {
    return page(messages, firstUnread(messages, seen));
  }

  private List<Bubble> page(List<TimelineMessage> messages, long firstUnread) {
    List<Bubble> bubbles = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      TimelineMessage message = messages.get(i);
      TimelineMessage above = i == 0 ? null : messages.get(i - 1);
      TimelineMessage below = i == messages.size() - 1 ? null : messages.get(i + 1);
      bubbles.add(
          bubble(
              message,
              new Bubble.Place(
                  above == null || !sameDay(above, message),
                  message.id().value() == firstUnread,
                  follows(above, message) && message.id().value() != firstUnread,
                  follows(message, below) && below.id().value() != firstUnread)));
    }
    return bubbles;
  }

  /** Single messages, each as if alone: the script sees who stands beside them. */
  public List<Bubble> alone(List<TimelineMessage> messages) {
    return messages.stream().map(message -> bubble(message, Bubble.Place.ALONE)).toList();
  }

  private Bubble bubble(TimelineMessage message, Bubble.Place place) {
    List<FileView> files = message.attachments().stream().map(BubbleMaker::file).toList();
    boolean person =
        message.sender() != null
            && (message.sender().kind() == Actor.Kind.AGENT
                || message.sender().kind() == Actor.Kind.CONTACT);
    Bubble.Parts brings = parts.of(message);
    return new Bubble(
        message.id().value(),
        kind(message),
        sentences.sender(message.sender()),
        face(message.sender()),
        senderKey(message),
        !person,
        sentences.activity(message.activity()),
        message.deleted() || brings.mail() != null ? "" : words(message),
        message.createdAt(),
        message.delivery().status().name(),
        message.delivery().status() == MessageStatus.FAILED ? message.delivery().reason() : null,
        message.echoId(),
        message.deleted(),
        files.stream().filter(file -> file.kind().equals(FileKind.IMAGE.name())).toList(),
        files.stream().filter(file -> !file.kind().equals(FileKind.IMAGE.name())).toList(),
        brings,
        place);
  }

  /** Where the picture of who wrote it is read; null without one. */
  static String face(TimelineMessage.Sender sender) {
    if (sender == null) {
      return null;
    }
    return sender.kind() == Actor.Kind.AGENT
        ? Portraits.ofAgent(sender.picture())
        : Portraits.ofContact(sender.picture());
  }

  private String words(TimelineMessage message) {
    return message.privateNote() ? html.ofNote(message.content()) : html.of(message.content());
  }

  private static FileView file(AttachmentSummary file) {
    return new FileView(
        file.fileName(),
        file.path(),
        file.kind().name(),
        file.byteSize(),
        file.width(),
        file.height());
  }

  private static Bubble.Kind kind(TimelineMessage message) {
    return switch (message.type()) {
      case INCOMING -> Bubble.Kind.INCOMING;
      case ACTIVITY -> Bubble.Kind.ACTIVITY;
      case OUTGOING, TEMPLATE -> message.privateNote() ? Bubble.Kind.NOTE : Bubble.Kind.OUTGOING;
    };
  }

  private static String senderKey(TimelineMessage message) {
    TimelineMessage.Sender sender = message.sender();
    String who = sender == null ? house(message) : sender.kind() + "-" + sender.id();
    return message.privateNote() ? who + "-note" : who;
  }

  /** What it wrote for different reasons stands apart, so that each reason is seen. */
  private static String house(TimelineMessage message) {
    return AutomaticKind.ofAttributes(message.attributes())
        .map(cause -> "house-" + cause)
        .orElse("house");
  }

  private boolean follows(TimelineMessage above, TimelineMessage message) {
    return above != null
        && message != null
        && !above.isActivity()
        && !message.isActivity()
        && senderKey(above).equals(senderKey(message))
        && above.isIncoming() == message.isIncoming()
        && sameDay(above, message)
        && Duration.between(above.createdAt(), message.createdAt()).compareTo(TOGETHER) <= 0;
  }

  private boolean sameDay(TimelineMessage one, TimelineMessage other) {
    return times.isoDay(one.createdAt()).equals(times.isoDay(other.createdAt()));
  }

  private static long firstUnread(List<TimelineMessage> messages, Instant seen) {
    return messages.stream()
        .filter(TimelineMessage::isIncoming)
        .filter(message -> seen == null || message.createdAt().isAfter(seen))
        .mapToLong(message -> message.id().value())
        .findFirst()
        .orElse(0);
  }
}
