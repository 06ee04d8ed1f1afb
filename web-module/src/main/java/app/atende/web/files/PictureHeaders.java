package app.atende.web.files;

import jakarta.servlet.http.HttpServletResponse;

/** What a browser may do with the picture of somebody: show it, and keep it for a day (X14). */
final class PictureHeaders {
  private PictureHeaders() {}

  /** Says everything but the length. */
  static void write(String type, HttpServletResponse response) {
    response.setContentType(type);
    response.setHeader("Content-Disposition", ContentDisposition.of(true, "picture.jpg"));
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "private, max-age=86400, immutable");
  }
}
