package app.atende.notifications.internal;

import app.atende.conversations.ConversationCard;
import app.atende.notifications.NoticeKind;
import java.util.List;

/**
 * Lays out the mail about a notice: what happened, where and by whom, and the way there. What
 * people wrote is not in it, since a mail is read by others on its way and shown on locked screens.
 */
public final class NoticePaper {

  private final MailWords words;
  private final String account;
  private final String settings;

  /**
   * For an agent of an account.
   *
   * @param words in his language
   * @param settings where he says what he wants to be told
   */
  public NoticePaper(MailWords words, String account, String settings) {
    this.words = words;
    this.account = account;
    this.settings = settings;
  }

  /**
   * What a mail is about.
   *
   * @param by who made it happen, or null
   */
  public record About(NoticeKind kind, ConversationCard conversation, String by) {}

  /** What happened, in a few words. */
  static String subject(MailWords words, About about) {
    return words.say(
        "notice." + about.kind().word() + ".subject",
        printable(about.conversation().contact().name()),
        about.conversation().id().toString());
  }

  /**
   * The mail.
   *
   * @param reader how he is called
   * @param link where the conversation is read
   */
  public Paper of(About about, String reader, String link) {
    String contact = printable(about.conversation().contact().name());
    String number = about.conversation().id().toString();
    return paper(
        new Letter(
            words.locale(),
            subject(words, about),
            List.of(words.say("general.greeting", reader), text(about, contact, number)),
            words.say("notice.button"),
            link,
            words.say("notice.footer", account)));
  }

  /**
   * The mail about a webhook that stopped.
   *
   * @param reader how he is called
   * @param link where it is looked after
   */
  public Paper of(StoppedNotice stopped, String reader, String link) {
    String name = printable(stopped.webhook().name());
    return paper(
        new Letter(
            words.locale(),
            stopped.subject(words),
            List.of(
                words.say("general.greeting", reader),
                words.say("notice.webhook_stopped.text", name)),
            words.say("notice.webhook_stopped.button"),
            link,
            words.say("notice.footer", account)));
  }

  private String text(About about, String contact, String number) {
    String inbox = printable(about.conversation().inbox().name());
    if (about.kind() == NoticeKind.ASSIGNED && about.by() == null) {
      return words.say("notice.assigned.queue", contact, number, inbox);
    }
    String who = about.by() == null ? words.say("notice.somebody") : about.by();
    return words.say("notice." + about.kind().word() + ".text", contact, number, inbox, who);
  }

  private Paper paper(Letter letter) {
    String change = words.say("notice.settings");
    String line =
        "<p style=\"margin:0;font-size:13px\"><a href=\"%s\" style=\"color:#1b5fd0\">%s</a></p>"
            .formatted(LetterPaper.escaped(settings), LetterPaper.escaped(change));
    return new Paper(
        letter.locale(),
        letter.subject(),
        LetterPaper.text(letter) + change + ":\n" + settings + "\n",
        LetterPaper.page(
            letter.locale(),
            letter.subject(),
            LetterPaper.body(letter) + "\n" + line,
            letter.footer()),
        settings);
  }

  /** A name may hold anything; in a subject it stays within its line (X29). */
  static String printable(String name) {
    return name.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
