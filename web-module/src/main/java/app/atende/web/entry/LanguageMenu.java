package app.atende.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The links of the language menu: this very page, token and all, in another language. */
@Named
@RequestScoped
public class LanguageMenu {
  private HttpServletRequest request;

  /** For CDI. */
  protected LanguageMenu() {}

  /** Looks at the request that is being answered. */
  @Inject
  public LanguageMenu(HttpServletRequest request) {
    this.request = request;
  }

  /** The address that switches to this language and comes back. */
  public String href(String tag) {
    Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    String here = (path == null ? "/app" : path.toString()) + (query == null ? "" : "?" + query);
    return "/app/language?to="
        + tag
        + "&return_to="
        + URLEncoder.encode(here, StandardCharsets.UTF_8);
  }
}
