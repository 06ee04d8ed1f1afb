package app.atende.web.page;

import jakarta.faces.application.ViewExpiredException;

/** Recognises that a form came back after its view was forgotten. */
final class ViewExpiry {

  private ViewExpiry() {}

  /** Whether somewhere in the chain of causes a view has expired. */
  static boolean isCause(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof ViewExpiredException) {
        return true;
      }
    }
    return false;
  }
}
