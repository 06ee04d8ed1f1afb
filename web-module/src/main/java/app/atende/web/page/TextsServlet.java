package app.atende.web.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * The sentences that the script says, as a module of JavaScript per language: {@code
 * /assets/<version>/texts/pt-BR.js}. Pages load it before the modules that speak, so that these
 * need not wait for it themselves and a page that has loaded hears its reader. They are the keys of
 * the bundles whose page path ends in {@code _live}.
 */
public class TextsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEACHING =
      """
      import { learn } from '../js/texts.js';
      learn(%s);
      """;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String file = request.getPathInfo() == null ? "" : request.getPathInfo();
    Optional<Locale> locale =
        file.endsWith(".js")
            ? Reader.spoken(file.substring(1, file.length() - ".js".length()))
            : Optional.empty();
    if (locale.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/javascript");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(TEACHING.formatted(JSON.writeValueAsString(texts(locale.get()))));
  }

  private static Map<String, String> texts(Locale locale) {
    ResourceBundle bundle = Words.bundle(locale);
    Map<String, String> texts = new TreeMap<>();
    for (String key : bundle.keySet()) {
      if (key.substring(0, Math.max(0, key.indexOf('.'))).endsWith("_live")) {
        texts.put(key, bundle.getString(key));
      }
    }
    return texts;
  }
}
