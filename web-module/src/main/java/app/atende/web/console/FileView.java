package app.atende.web.console;

import java.util.Locale;

/**
 * A file of a message, as the page shows it.
 *
 * @param name as the sender called it
 * @param address where it is fetched, stable
 * @param kind name of its kind: {@code IMAGE}, {@code AUDIO}, {@code VIDEO} or {@code FILE}
 * @param bytes its size
 * @param width in pixels, null unless known
 * @param height in pixels, null unless known
 */
public record FileView(
    String name, String address, String kind, long bytes, Integer width, Integer height) {

  private static final long KIB = 1024;
  private static final double WIDEST = 2.4;
  private static final double HIGHEST = 0.7;

  /** {@code image}, {@code audio}, {@code video} or {@code file}. */
  public String look() {
    return kind.toLowerCase(Locale.ROOT);
  }

  /** Width to height for the box that is reserved before the picture is there. */
  public String shape() {
    if (width == null || height == null || height == 0) {
      return "4 / 3";
    }
    double ratio = Math.max(HIGHEST, Math.min(WIDEST, (double) width / height));
    return String.format(Locale.ROOT, "%.3f", ratio);
  }

  /** Icon of the file's type. */
  public String icon() {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "pdf", "doc", "docx", "odt", "txt", "rtf", "md" -> "file-text";
      default -> "file";
    };
  }

  /** The size in a unit that people read, in this language: «318 KB», «4,2 MB». */
  public String size(Locale locale) {
    if (bytes < KIB) {
      return bytes + " B";
    }
    return bytes < KIB * KIB
        ? Math.round((double) bytes / KIB) + " KB"
        : String.format(locale, "%.1f MB", (double) bytes / (KIB * KIB));
  }
}
