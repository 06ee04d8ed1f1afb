package app.atende.web.files;

import app.atende.files.AttachmentQueries;
import app.atende.files.AttachmentSummary;
import app.atende.files.FileLinks;
import app.atende.roles.Actor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code /rails/active_storage/blobs/redirect/{key}/{name}}: the address that stands in messages,
 * events and foreign clients. Redirects to a link of minutes while the file's message is there, and
 * is 404 from then on (X12).
 */
@WebServlet(urlPatterns = AttachmentSummary.STABLE_PATH + "*")
public class StableFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient FileDoor door;
  @Inject private transient AttachmentQueries files;
  @Inject private transient FileLinks links;
  @Inject private transient FileHeaders headers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    Optional<AttachmentSummary> file = find(PathParts.first(request));
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String name = URLEncoder.encode(file.get().fileName(), StandardCharsets.UTF_8);
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader(
        "Location",
        headers.linkOrigin()
            + LinkedFileServlet.PATH
            + links.issue(file.get().key())
            + "/"
            + name.replace("+", "%20"));
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  private Optional<AttachmentSummary> find(String key) {
    return door.enter(key, () -> files.find(key, Actor.SYSTEM));
  }
}
