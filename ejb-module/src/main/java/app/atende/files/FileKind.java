package app.atende.files;

import java.util.Locale;
import java.util.Set;

/**
 * How a client shows a file (contract 4, {@code file_type}). Decided by the file's content, never
 * by what the sender says.
 */
public enum FileKind {
  /** A picture that a browser draws without running anything: SVG is none. */
  IMAGE,
  /** Sound. */
  AUDIO,
  /** Moving pictures. */
  VIDEO,
  /** Anything else: offered for download. */
  FILE;

  private static final Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "image/avif");
  private static final Set<String> SOUNDS =
      Set.of(
          "audio/mpeg",
          "audio/mp4",
          "audio/x-m4a",
          "audio/aac",
          "audio/ogg",
          "audio/vorbis",
          "audio/opus",
          "audio/vnd.wave",
          "audio/x-wav",
          "audio/wav",
          "audio/webm",
          "audio/amr",
          "audio/x-flac",
          "audio/flac");
  private static final Set<String> FILMS =
      Set.of(
          "video/mp4", "video/webm", "video/ogg", "video/quicktime", "video/3gpp", "video/x-m4v");

  /** The kind of a content type such as {@code image/png}, without parameters. */
  public static FileKind of(String contentType) {
    if (PICTURES.contains(contentType)) {
      return IMAGE;
    }
    if (SOUNDS.contains(contentType)) {
      return AUDIO;
    }
    return FILMS.contains(contentType) ? VIDEO : FILE;
  }

  /**
   * Whether a browser may show such a file on the console's own origin: it cannot carry script
   * (X14).
   */
  public boolean isSafeInline() {
    return this != FILE;
  }

  /** The word of the contract: {@code image}, {@code audio}, {@code video} or {@code file}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
