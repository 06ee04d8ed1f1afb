package app.atende.web.compat.demo;

import app.atende.config.Settings;
import app.atende.inboxes.ChannelType;
import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Serves {@code /demo}, a shop as our customers have them. Opened at {@link #address} it stands on
 * an origin of its own, so that the widget in it is as foreign as on any site.
 */
@WebServlet(urlPatterns = {"/demo", "/demo/*"})
public class DemoShop extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String FILES = "/WEB-INF/demo/";
  private static final String ACCOUNT = "acme";

  @Inject private transient Settings settings;
  @Inject private transient TenantDirectory directory;
  @Inject private transient Tenants tenants;
  @Inject private transient InboxQueries inboxes;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!settings.demo()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    switch (path) {
      case "/" -> page(response);
      case "/shop.css" -> file("shop.css", "text/css", response);
      case "/shop.js" -> file("shop.js", "text/javascript", response);
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void page(HttpServletResponse response) throws IOException {
    String base = settings.http().baseUrl().toString();
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; script-src 'self' "
            + base
            + "; style-src 'self' 'unsafe-inline'; frame-src "
            + base
            + "; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    response.setHeader("Cross-Origin-Opener-Policy", "unsafe-none");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setContentType("text/html; charset=utf-8");
    String page = new String(read("shop.html"), StandardCharsets.UTF_8);
    response
        .getWriter()
        .write(page.replace("{{base}}", base).replace("{{token}}", websiteToken().orElse("")));
  }

  private void file(String name, String type, HttpServletResponse response) throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    response.getOutputStream().write(read(name));
  }

  private byte[] read(String name) throws IOException {
    try (InputStream file = getServletContext().getResourceAsStream(FILES + name)) {
      return file.readAllBytes();
    }
  }

  /** The first website inbox of the demo account, once there is one. */
  private Optional<String> websiteToken() {
    return directory
        .findBySlug(ACCOUNT)
        .filter(AccountEntry::isOpen)
        .flatMap(account -> tenants.call(account.id(), this::firstWebsite));
  }

  private Optional<String> firstWebsite() {
    return inboxes.details(Actor.SYSTEM).stream()
        .filter(inbox -> inbox.channel() == ChannelType.WEBSITE)
        .map((InboxDetail inbox) -> inbox.website().token())
        .findFirst();
  }

  /**
   * Where the shop stands: the product's port under this machine's other name, where it has one.
   */
  public static URI address(URI base) {
    String host =
        switch (base.getHost()) {
          case "localhost" -> "127.0.0.1";
          case "127.0.0.1" -> "localhost";
          default -> base.getHost();
        };
    return URI.create(base.toString().replaceFirst("//[^:/]+", "//" + host) + "/demo");
  }
}
