package app.atende.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What an error page may say about the request that failed: its number and its address. */
@Named
@RequestScoped
public class Failure {

  static final String REFERENCE = Failure.class.getName() + ".reference";

  private HttpServletRequest request;

  /** For CDI. */
  protected Failure() {}

  /** Looks at the request that is being answered. */
  @Inject
  public Failure(HttpServletRequest request) {
    this.request = request;
  }

  /** The number under which the log tells the story; «–» when nothing was logged. */
  public String getReference() {
    Object reference = request.getAttribute(REFERENCE);
    return reference == null ? "–" : reference.toString();
  }

  /**
   * The address that was asked for, so that it can be asked for again; the front door if unknown.
   */
  public String getAddress() {
    Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Route route = Route.of(request).orElse(null);
    return address == null || route == null ? "/app" : address.toString();
  }
}
