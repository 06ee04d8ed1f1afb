package app.atende.web.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The header that says whether a file is shown or saved, and under which name (RFC 6266). */
final class ContentDisposition {
  private ContentDisposition() {}

  /**
   * The header's value. The name may hold any letters; old clients get a plain one of ASCII
   * letters.
   */
  static String of(boolean inline, String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return (inline ? "inline" : "attachment")
        + "; filename=\""
        + plain(name)
        + "\"; filename*=UTF-8''"
        + encoded.replace("*", "%2A");
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^\\x20-\\x7E]", "_")
        .replaceAll("[\"\\\\%;]", "_");
  }
}
