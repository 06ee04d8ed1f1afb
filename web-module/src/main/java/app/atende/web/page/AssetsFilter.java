package app.atende.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the version out of the address of a static file. The current version may be kept for a
 * year; any other one gets the file of today and may not be kept, so that a page that was loaded
 * before an upgrade still works.
 */
public class AssetsFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Pattern VERSIONED = Pattern.compile("/assets/([0-9a-f]{12})(/.+)");

  @Inject private transient Assets assets;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Matcher address = VERSIONED.matcher(request.getServletPath() + pathInfo(request));
    if (!address.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean current = address.group(1).equals(assets.getVersion());
    response.setHeader(
        "Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
    request.getRequestDispatcher("/assets" + address.group(2)).forward(request, response);
  }

  private static String pathInfo(HttpServletRequest request) {
    return request.getPathInfo() == null ? "" : request.getPathInfo();
  }
}
