package app.atende.web.files;

import app.atende.files.SmallPicture;
import app.atende.people.UserPictures;
import app.atende.web.page.Portraits;
import app.atende.web.security.SignedIn;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /app/pictures/{key}}: the picture of somebody who works in an account with the reader, and
 * of nobody else; who is not signed in is turned away before (ADR 0041).
 */
@WebServlet(urlPatterns = Portraits.OF_AGENTS + "*")
public class AgentPictureServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient SignedIn signedIn;
  @Inject private transient UserPictures pictures;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<byte[]> found = pictures.find(PathParts.first(request), signedIn.user());
    if (found.isEmpty()) {
      response.setHeader("Cache-Control", "no-store");
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    PictureHeaders.write(SmallPicture.TYPE, response);
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setContentLength(found.get().length);
    response.getOutputStream().write(found.get());
  }
}
