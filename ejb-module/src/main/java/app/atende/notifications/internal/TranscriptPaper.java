package app.atende.notifications.internal;

import app.atende.conversations.MessageType;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.Transcript;
import app.atende.files.AttachmentSummary;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;

/** Lays out a conversation that is sent by mail: who wrote what and when, with links to files. */
public final class TranscriptPaper {

  private final MailWords words;
  private final MailLinks links;
  private final String account;
  private final DateTimeFormatter times;

  /** In these words, with times of this zone. */
  public TranscriptPaper(MailWords words, MailLinks links, String account, ZoneId zone) {
    this.words = words;
    this.links = links;
    this.account = account;
    this.times =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(words.locale())
            .withZone(zone);
  }

  /** The mail. */
  public Paper of(Transcript transcript) {
    String number = Long.toString(transcript.conversation().card().id().value());
    String contact = transcript.conversation().card().contact().name();
    String subject = words.say("transcript.subject", number, account);
    String intro = words.say("transcript.text", number, contact, account);
    String gap = transcript.complete() ? "" : words.say("transcript.shortened");
    String footer = words.say("transcript.footer", account);
    return new Paper(
        words.locale(),
        subject,
        text(transcript, intro, gap) + "\n-- \n" + footer + "\n",
        LetterPaper.page(words.locale(), subject, html(transcript, intro, gap), footer));
  }

  private String text(Transcript transcript, String intro, String gap) {
    String messages =
        transcript.messages().stream()
            .map(message -> heading(message) + "\n" + content(message) + textFiles(message))
            .collect(Collectors.joining("\n\n"));
    return intro + "\n\n" + (gap.isEmpty() ? "" : gap + "\n\n") + messages + "\n";
  }

  private String textFiles(TimelineMessage message) {
    return message.attachments().stream()
        .map(file -> "\n" + file.fileName() + ": " + links.file(file.path()))
        .collect(Collectors.joining());
  }

  private String html(Transcript transcript, String intro, String gap) {
    String messages =
        transcript.messages().stream().map(this::html).collect(Collectors.joining("\n"));
    return LetterPaper.paragraph(intro)
        + (gap.isEmpty() ? "" : LetterPaper.paragraph(gap))
        + messages;
  }

  private String html(TimelineMessage message) {
    String files = message.attachments().stream().map(this::htmlFile).collect(Collectors.joining());
    return "<div style=\"margin:0 0 16px;padding:12px;border-radius:6px;background:"
        + (message.type() == MessageType.INCOMING ? "#f0f2f5" : "#e1ecff")
        + "\"><div style=\"font-size:13px;color:#60646c\">"
        + LetterPaper.escaped(heading(message))
        + "</div><div style=\"white-space:pre-wrap;overflow-wrap:anywhere\">"
        + LetterPaper.escaped(content(message))
        + "</div>"
        + files
        + "</div>";
  }

  private String htmlFile(AttachmentSummary file) {
    return "<div><a href=\""
        + LetterPaper.escaped(links.file(file.path()))
        + "\">"
        + LetterPaper.escaped(file.fileName())
        + "</a></div>";
  }

  private String heading(TimelineMessage message) {
    String name =
        message.sender() == null || message.sender().name().isEmpty()
            ? account
            : message.sender().name();
    return words.say("transcript.heading", name, times.format(message.createdAt()));
  }

  private String content(TimelineMessage message) {
    if (message.deleted()) {
      return words.say("transcript.deleted");
    }
    return message.content() == null ? "" : message.content();
  }
}
