package app.atende.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** In which form an answer is expected. */
enum Asked {
  /** A whole page, by a person. */
  PAGE,
  /** A partial answer to a form of Faces. */
  PARTIAL,
  /** Something for a script: an action, a fragment, a socket. */
  SCRIPT;

  static Asked of(HttpServletRequest request) {
    String path = Paths.of(request);
    if (path.startsWith("/app/actions/")
        || path.startsWith("/provider/actions/")
        || path.startsWith("/ws/")
        || path.contains("/fragments/")
        || request.getHeader(CsrfTokens.HEADER) != null) {
      return "partial/ajax".equals(request.getHeader("Faces-Request")) ? PARTIAL : SCRIPT;
    }
    return "partial/ajax".equals(request.getHeader("Faces-Request")) ? PARTIAL : PAGE;
  }
}
