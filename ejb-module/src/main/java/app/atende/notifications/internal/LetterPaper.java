package app.atende.notifications.internal;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Lays a letter out twice: as plain text, and as HTML that every mail reader shows. Nothing is
 * fetched, nothing runs.
 */
public final class LetterPaper {
  private LetterPaper() {}

  /** As plain text, the link in a line of its own. */
  public static String text(Letter letter) {
    return String.join("\n\n", letter.paragraphs())
        + "\n\n"
        + letter.button()
        + ":\n"
        + letter.link()
        + "\n\n-- \n"
        + letter.footer()
        + "\n";
  }

  /** Both, for the mail server. */
  public static Paper of(Letter letter) {
    return new Paper(letter.locale(), letter.subject(), text(letter), html(letter));
  }

  /** As HTML, every text escaped. */
  public static String html(Letter letter) {
    return page(letter.locale(), letter.subject(), body(letter), letter.footer());
  }

  /** Paragraphs and button of a letter. */
  static String body(Letter letter) {
    String paragraphs =
        letter.paragraphs().stream().map(LetterPaper::paragraph).collect(Collectors.joining("\n"));
    String link =
        """
        <p style="margin:24px 0"><a href="%s" style="display:inline-block;padding:10px 20px;background:#1b5fd0;color:#ffffff;text-decoration:none;border-radius:6px">%s</a></p>
        <p style="margin:0 0 16px;font-size:13px;color:#60646c;word-break:break-all">%s</p>"""
            .formatted(escaped(letter.link()), escaped(letter.button()), escaped(letter.link()));
    return paragraphs + "\n" + link;
  }

  /** A paragraph of plain text, escaped. */
  static String paragraph(String text) {
    return "<p style=\"margin:0 0 16px\">" + escaped(text) + "</p>";
  }

  /** A page around this HTML. */
  static String page(Locale locale, String subject, String body, String footer) {
    return """
        <!DOCTYPE html>
        <html lang="%s">
        <head><meta charset="utf-8"><title>%s</title></head>
        <body style="margin:0;padding:24px;background:#f4f5f7;font:16px/1.5 -apple-system,'Segoe UI',Roboto,sans-serif;color:#1c2024">
        <div style="max-width:560px;margin:0 auto;padding:32px;background:#ffffff;border-radius:8px">
        %s
        </div>
        <p style="max-width:560px;margin:16px auto 0;font-size:13px;color:#60646c">%s</p>
        </body>
        </html>
        """
        .formatted(locale.toLanguageTag(), escaped(subject), body, escaped(footer));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
