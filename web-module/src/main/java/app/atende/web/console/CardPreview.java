package app.atende.web.console;

import app.atende.conversations.ConversationCard;
import app.atende.conversations.MessageType;
import app.atende.files.FileKind;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The newest message as one line of a card.
 *
 * @param text in plain words; empty when {@code key} says what it is
 * @param icon before the text, or null
 * @param key bundle key of the words for a message without text
 */
public record CardPreview(String text, String icon, String key) {

  private static final String KEY = "conversations_live.preview.";
  private static final Pattern MARKS =
      Pattern.compile("[*_`~]{1,3}|^#{1,6} |^> ?|^[-+] ", Pattern.MULTILINE);
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)]+\\)");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** The preview of this conversation. */
  public static CardPreview of(ConversationCard card) {
    ConversationCard.Preview preview = card.preview();
    if (preview == null) {
      return new CardPreview("", null, KEY + "none");
    }
    return new CardPreview(
        preview.deleted() ? "" : plain(preview.text()), iconOf(preview), keyOf(preview));
  }

  /** Markdown as one line of plain words. Null is none. */
  static String plain(String markdown) {
    if (markdown == null) {
      return "";
    }
    String linksAsWords = LINK.matcher(markdown).replaceAll("$1");
    return SPACE.matcher(MARKS.matcher(linksAsWords).replaceAll("")).replaceAll(" ").strip();
  }

  private static String iconOf(ConversationCard.Preview preview) {
    if (preview.deleted()) {
      return null;
    }
    if (preview.privateNote()) {
      return "lock";
    }
    boolean wordless = preview.text() == null || preview.text().isBlank();
    if (wordless && preview.file() != null) {
      return fileIcon(preview.file());
    }
    return preview.type() == MessageType.INCOMING ? null : "reply";
  }

  private static String fileIcon(FileKind kind) {
    return switch (kind) {
      case IMAGE -> "image";
      case AUDIO -> "mic";
      case VIDEO -> "video";
      case FILE -> "file";
    };
  }

  private static String keyOf(ConversationCard.Preview preview) {
    return preview.deleted() ? KEY + "deleted" : keyOf(preview.file());
  }

  /** Bundle key of what has no words: its first file, null for none. */
  static String keyOf(FileKind file) {
    return file == null ? KEY + "none" : KEY + file.name().toLowerCase(Locale.ROOT);
  }
}
