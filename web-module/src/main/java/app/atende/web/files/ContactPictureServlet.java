package app.atende.web.files;

import app.atende.files.Pictures;
import app.atende.files.SmallPicture;
import app.atende.roles.Actor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code /files/pictures/{key}}: the picture of a contact. The key is the right, and it is dead as
 * soon as the picture is another one or the contact is gone (X12); until then a browser may keep
 * what it has.
 */
@WebServlet(urlPatterns = Pictures.PATH + "*")
public class ContactPictureServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient FileDoor door;
  @Inject private transient Pictures pictures;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = PathParts.first(request);
    Optional<Path> found = door.enter(key, () -> pictures.find(key, Actor.SYSTEM));
    if (found.isEmpty()) {
      response.setHeader("Cache-Control", "no-store");
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    PictureHeaders.write(SmallPicture.TYPE, response);
    response.setContentLengthLong(Files.size(found.get()));
    Files.copy(found.get(), response.getOutputStream());
  }
}
