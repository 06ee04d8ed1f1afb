package app.atende.web.compat.docs;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Settings;
import app.atende.web.compat.DialectErrors;
import app.atende.web.compat.DialectWords;
import app.atende.web.page.Assets;
import app.atende.web.page.Reader;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * {@code /api/docs}: the document as a page on which each call can be tried with a token of one's
 * own. It is the same for everybody and knows nobody: the programs' interfaces hear no cookie, so
 * whoever is not signed in can do no more here than any program.
 */
@WebServlet("/api/docs")
public class ApiDocsPage extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
          + " 'none'";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s" data-theme="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="%s">
      <link rel="stylesheet" href="%s">
      <script defer src="%s"></script>
      %s
      </head>
      <body>
      %s
      <main id="calls" lang="en"><noscript><p class="api-note" lang="%s">%s</p></noscript></main>
      </body>
      </html>
      """;
  private static final String HEAD =
      """
      <header class="api-head">
      <h1>%s</h1>
      <p>%s</p>
      <p class="api-note">%s</p>
      <nav aria-label="%s">
      <a href="/api/openapi?format=JSON">%s</a>
      %s
      %s
      </nav>
      <h2>%s</h2>
      </header>
      """;

  @Inject private transient Settings settings;
  @Inject private transient Assets assets;
  @Inject private transient Reader reader;

  /** Whoever does not read has taken it for a call, and is told so in the words of calls. */
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (READING.contains(request.getMethod())) {
      super.service(request, response);
      return;
    }
    DialectErrors.answer(new DomainException(ErrorCode.NOT_FOUND), request).send(response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy", POLICY);
    response.getWriter().write(page());
  }

  private String page() {
    return PAGE.formatted(
        reader.getTag(),
        reader.getTheme(),
        say("api_docs.title") + " · " + brand(),
        assets.at("vendor/swagger-ui/swagger-ui.css"),
        assets.at("api-docs/api-docs.css"),
        assets.at("vendor/swagger-ui/swagger-ui-bundle.js"),
        assets.module("api-docs/api-docs.js"),
        head(),
        reader.getTag(),
        say("api_docs.no_script.text"));
  }

  private String head() {
    return HEAD.formatted(
        say("api_docs.title"),
        say("api_docs.intro.text", brand()),
        say("api_docs.real.text"),
        say("api_docs.nav.label"),
        say("api_docs.link.document.label"),
        language("pt-BR", "general.language.pt_BR"),
        language("en", "general.language.en"),
        say("api_docs.calls.title"));
  }

  private String language(String tag, String name) {
    String current = reader.getTag().equals(tag) ? " aria-current=\"true\"" : "";
    return "<a href=\"?lang=%s\" lang=\"%s\" hreflang=\"%s\"%s>%s</a>"
        .formatted(tag, tag, tag, current, say(name));
  }

  private String brand() {
    return settings
        .brand()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private String say(String key, Object... args) {
    return DialectWords.say(reader.getLocale(), key, args);
  }
}
