package app.atende.web.compat.widget;

import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.Wire;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The frame's texts in another language, for sites that switch while the page stands. */
@WebServlet("/widget/words")
public class FrameWordsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<FrameWords> words =
        FrameWords.of(LooseRequest.query(request).text("locale").orElse(null));
    if (words.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "public, max-age=300");
    response.getWriter().write(Wire.write(words.get()));
  }
}
