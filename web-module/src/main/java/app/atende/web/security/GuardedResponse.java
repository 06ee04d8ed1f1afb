package app.atende.web.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;

/**
 * An answer with one content policy at most, because two would both apply, and with redirects that
 * never repeat a forged {@code Host}.
 */
class GuardedResponse extends HttpServletResponseWrapper {
  static final String POLICY = "Content-Security-Policy";

  private final URI base;

  GuardedResponse(HttpServletResponse response, URI base) {
    super(response);
    this.base = base;
  }

  @Override
  public void addHeader(String name, String value) {
    if (POLICY.equalsIgnoreCase(name)) {
      super.setHeader(name, value);
    } else {
      super.addHeader(name, value);
    }
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    boolean ours = location.startsWith("/") && !location.startsWith("//");
    super.sendRedirect(ours ? base + location : location);
  }

  @Override
  public void sendError(int status) throws IOException {
    leavePolicyToThePage();
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    leavePolicyToThePage();
    super.sendError(status, message);
  }

  /** The container makes the error page on the answer below this one and adds its own policy. */
  private void leavePolicyToThePage() {
    if (!isCommitted()) {
      super.setHeader(POLICY, null);
    }
  }
}
