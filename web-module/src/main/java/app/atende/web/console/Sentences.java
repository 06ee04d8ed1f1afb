package app.atende.web.console;

import app.atende.conversations.Activity;
import app.atende.conversations.TimelineMessage;
import app.atende.roles.Actor;
import app.atende.web.page.Reader;
import app.atende.web.page.Spans;
import app.atende.web.page.Times;
import app.atende.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Names and activity lines in the reader's language. */
@RequestScoped
public class Sentences {

  private Words words;
  private Times times;
  private Reader reader;

  /** For CDI. */
  protected Sentences() {}

  /** Speaks the reader's language. */
  @Inject
  public Sentences(Words words, Times times, Reader reader) {
    this.words = words;
    this.times = times;
    this.reader = reader;
  }

  /** What an activity line says. An empty one for an activity that is not known. */
  public String activity(Activity activity) {
    if (activity == null) {
      return "";
    }
    String cause =
        activity.causeKind() == Actor.Kind.SYSTEM || activity.causeName().isEmpty()
            ? words.say("conversations_activity.system.name")
            : activity.causeName();
    return words.say("ActivityKind." + activity.kind(), cause, subject(activity));
  }

  private String subject(Activity activity) {
    return switch (activity.kind().subject()) {
      case NAME -> activity.subject();
      case FAILURE -> words.say("ScheduledFailure." + activity.subject());
      case PRIORITY -> words.say("Priority." + activity.subject());
      case TIME -> times.full(Instant.parse(activity.subject()));
      case DURATION -> Spans.say(reader.getLocale(), Duration.parse(activity.subject()));
    };
  }

  /** What a message answers; null when it answers none. */
  public Bubble.Quote quote(TimelineMessage message) {
    if (!message.isReply() || message.deleted()) {
      return null;
    }
    TimelineMessage.Quoted quoted = message.quoted();
    if (quoted == null || quoted.deleted()) {
      return Bubble.Quote.MISSING;
    }
    String excerpt = CardPreview.plain(quoted.excerpt());
    String text = excerpt.isEmpty() ? words.say(CardPreview.keyOf(quoted.file())) : excerpt;
    String sender =
        quoted.senderName().isEmpty()
            ? words.say("conversations_activity.system.name")
            : quoted.senderName();
    return new Bubble.Quote(quoted.id().value(), sender, text);
  }

  /** How the writer of a message is called; null is the house. */
  public String sender(TimelineMessage.Sender sender) {
    if (sender == null) {
      return words.say("conversations_activity.system.name");
    }
    return sender.name().isEmpty() ? words.say("conversations_bubble.sender.gone") : sender.name();
  }
}
