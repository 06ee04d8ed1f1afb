package app.atende.web.console;

import java.util.function.IntFunction;

/**
 * The document of a mail's words, for a frame without script. It is a white sheet in the dark too:
 * mails bring colours of their own.
 */
final class MailSheet {

  /** What the document may do: show itself and pictures of ours, in a page of ours. */
  static final String POLICY =
      "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'self';"
          + " sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="und" data-pictures="%d"><head><meta charset="UTF-8"><title>%s</title>
      <meta name="referrer" content="no-referrer"><style>
      html { color-scheme: light; background: #FFFFFF; overflow-x: auto; }
      body { margin: 0; padding: 12px; color: #191D24; overflow-wrap: break-word;
        font: 14px/21px Inter, system-ui, "Segoe UI", Roboto, sans-serif; }
      img { max-width: 100%%; height: auto; }
      pre { white-space: pre-wrap; font: inherit; margin: 0; }
      blockquote { margin: 8px 0; padding-left: 12px; border-left: 2px solid #C6CBD3; }
      </style></head><body dir="auto">
      """;

  private static final String END = "</body></html>";

  private MailSheet() {}

  /**
   * The document.
   *
   * @param quoted whether what it quotes is shown too
   * @param pictures where remote pictures are to be had, by number; null to leave them out
   */
  static String of(Mail mail, boolean quoted, IntFunction<String> pictures) {
    String words = quoted || !mail.quotes() ? mail.full() : mail.reply();
    if (!mail.isHtml()) {
      return HEAD.formatted(0, escaped(mail.subject())) + "<pre>" + escaped(words) + "</pre>" + END;
    }
    MailHtml html =
        pictures == null ? MailHtml.withoutPictures(words) : MailHtml.withPictures(words, pictures);
    int left = pictures == null ? html.pictures().size() : 0;
    return HEAD.formatted(left, escaped(mail.subject())) + html.html() + END;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
