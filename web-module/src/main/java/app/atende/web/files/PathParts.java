package app.atende.web.files;

import jakarta.servlet.http.HttpServletRequest;

/** The parts of an address behind the servlet's own path. */
final class PathParts {
  private PathParts() {}

  /**
   * The part up to the next slash; empty when there is none. The name behind it only reads well and
   * is not looked at.
   */
  static String first(HttpServletRequest request) {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    int end = path.indexOf('/', 1);
    return path.substring(1, end < 0 ? path.length() : end);
  }
}
