package app.atende.web.compat.widget;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Serves the loader ({@code /packs/js/sdk.js}) to pages of any origin, and the frame's files under
 * their version.
 */
@WebServlet(urlPatterns = {"/packs/js/sdk.js", WidgetAssetsServlet.FRAME + "*"})
public class WidgetAssetsServlet extends HttpServlet {

  /** Below this address stand version and name of the frame's files. */
  static final String FRAME = "/packs/widget/";

  private static final long serialVersionUID = 1L;
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String FOR_MINUTES = "public, max-age=300";

  @Inject private transient WidgetAssets assets;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (!path.startsWith(FRAME)) {
      response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
      response.setHeader("Access-Control-Allow-Origin", "*");
      send(assets.loader(), "sdk.js", FOR_MINUTES, response);
      return;
    }
    String[] parts = path.substring(FRAME.length()).split("/");
    Optional<byte[]> file = parts.length == 2 ? assets.frame(parts[1]) : Optional.empty();
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean current = parts[0].equals(assets.version());
    send(file.get(), parts[1], current ? FOR_EVER : "no-cache", response);
  }

  private static void send(byte[] file, String name, String caching, HttpServletResponse response)
      throws IOException {
    response.setContentType(name.endsWith(".css") ? "text/css" : "text/javascript");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", caching);
    response.getOutputStream().write(file);
  }
}
