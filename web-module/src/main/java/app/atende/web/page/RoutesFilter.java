package app.atende.web.page;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Serves pretty addresses by the Facelet that their line in {@link Routes} names. Addresses below
 * {@code /app} and {@code /provider} that stand in no line go on, so that resources and sockets are
 * reached; nobody else answering means 404.
 */
public class RoutesFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient Instance<Routes> found;
  private transient List<Routes> tables;

  @Override
  public void init() {
    tables = found.stream().toList();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Optional<Route> route =
        tables.stream().map(table -> table.find(path)).flatMap(Optional::stream).findFirst();
    if (route.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    route.get().put(request);
    response.setHeader("Cache-Control", "no-store");
    request
        .getRequestDispatcher("/WEB-INF/views/" + route.get().view() + ".xhtml")
        .forward(request, response);
  }
}
