package app.atende.web.compat.widget;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.HttpSettings;
import app.atende.config.Now;
import app.atende.config.Settings;
import app.atende.files.Attachments;
import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.PreChatForms;
import app.atende.inboxes.WebsiteLook;
import app.atende.roles.Actor;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.PublicDoor;
import app.atende.web.compat.Wire;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The page inside the frame. It is the same for every visitor of an inbox: who he is, the site
 * tells the frame in the fragment of the address, which no server sees. Only the inbox's own
 * domains may show it, any when it names none.
 */
@WebServlet("/widget")
public class FramePage extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_TEXT = 150_000;

  @Inject private transient PublicDoor door;
  @Inject private transient InboxQueries inboxes;
  @Inject private transient PreChatForms preChat;
  @Inject private transient TenantDirectory directory;
  @Inject private transient Tenants tenants;
  @Inject private transient WidgetAssets assets;
  @Inject private transient Settings settings;
  @Inject private transient Now now;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = LooseRequest.query(request).text("website_token").orElse("");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    // A window of its own tells its opener, the site's page, the visitor's token.
    response.setHeader("Cross-Origin-Opener-Policy", "unsafe-none");
    response.setContentType("text/html; charset=utf-8");
    try {
      String page =
          door.enter(
              token,
              () -> {
                InboxDetail inbox =
                    inboxes
                        .byWebsiteToken(token, Actor.SYSTEM)
                        .orElseThrow(() -> new DomainException(ErrorCode.INBOX_NOT_FOUND));
                response.setHeader("Content-Security-Policy", policy(inbox.website().look()));
                return page(inbox, directory.get(tenants.current()), words(request));
              });
      response.getWriter().write(page);
    } catch (RuntimeException e) {
      refuse(DomainException.in(e).orElseThrow(() -> e), words(request), response);
    }
  }

  private static void refuse(
      DomainException refusal, FrameWords words, HttpServletResponse response) throws IOException {
    boolean unknown = refusal.code().http() == HttpServletResponse.SC_NOT_FOUND;
    response.setStatus(
        unknown ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    response
        .getWriter()
        .write(
            """
            <!doctype html>
            <html lang="%s">
            <meta charset="utf-8">
            <title>%s</title>
            <main><h1>%s</h1><p>%s</p></main>
            """
                .formatted(
                    tag(words),
                    words.words().get("launcher.open"),
                    words.words().get("launcher.open"),
                    words.words().get("unavailable.text")));
  }

  private static FrameWords words(HttpServletRequest request) {
    List<String> tags = new ArrayList<>();
    LooseRequest.query(request).text("locale").ifPresent(tags::add);
    if (request.getHeader("Accept-Language") != null) {
      Collections.list(request.getLocales()).forEach(locale -> tags.add(locale.toLanguageTag()));
    }
    return FrameWords.firstOf(tags);
  }

  private static String tag(FrameWords words) {
    return words.locale().replace('_', '-');
  }

  private String page(InboxDetail inbox, AccountEntry account, FrameWords words) {
    String base = WidgetAssetsServlet.FRAME + assets.version() + "/";
    StringBuilder head = new StringBuilder();
    for (String style : List.of("tokens.css", "frame.css", "conversation.css")) {
      head.append("<link rel=\"stylesheet\" href=\"%s%s\">".formatted(base, style));
    }
    for (String script : assets.frameFiles(".js")) {
      head.append("<link rel=\"modulepreload\" href=\"%s%s\">".formatted(base, script));
    }
    return """
        <!doctype html>
        <html lang="%s" data-theme="light">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
        <title>%s</title>
        %s
        <script type="application/json" id="boot">%s</script>
        <script type="module" src="%sframe.js"></script>
        </head>
        <body></body>
        </html>
        """
        .formatted(
            tag(words),
            words.words().get("launcher.open"),
            head,
            boot(inbox, account, words),
            base);
  }

  private String boot(InboxDetail inbox, AccountEntry account, FrameWords words) {
    Accent accent = Accent.of(inbox.website().look().widgetColor());
    Boot boot =
        new Boot(
            WebsiteConfig.of(
                inbox,
                account,
                settings,
                new WebsiteConfig.Visit(
                    now.instant(),
                    null,
                    preChat.questions(inbox.website().preChat(), Actor.SYSTEM))),
            words.locale(),
            words.words(),
            "/widget/words",
            "/api/v1/widget",
            socket(settings.http()),
            accent.solid(),
            accent.palette(),
            new Limits(Attachments.MOST_PER_MESSAGE, Attachments.MOST_BYTES, LONGEST_TEXT));
    return Wire.write(boot).replace("<", "\\u003c");
  }

  private static String socket(HttpSettings http) {
    return http.baseUrl().toString().replaceFirst("^http", "ws") + "/cable";
  }

  /** Nothing but our own files; the page may be framed by the inbox's domains only. */
  private String policy(WebsiteLook look) {
    String files = settings.http().filesOrigin().map(origin -> " " + origin).orElse("");
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:"
        + files
        + "; media-src 'self' blob:"
        + files
        + "; connect-src 'self' "
        + socket(settings.http()).replaceFirst("/cable$", "")
        + "; base-uri 'none'; form-action 'none'; frame-ancestors "
        + ancestors(look.allowedDomains());
  }

  /** The hosts that may show the frame, with any port; everybody when none is named. */
  static String ancestors(List<String> domains) {
    if (domains.isEmpty()) {
      return "*";
    }
    StringBuilder hosts = new StringBuilder("'self'");
    for (String domain : domains) {
      hosts.append(' ').append(domain.toLowerCase(Locale.ROOT));
      if (!domain.contains(":")) {
        hosts.append(' ').append(domain.toLowerCase(Locale.ROOT)).append(":*");
      }
    }
    return hosts.toString();
  }

  private record Boot(
      WebsiteConfig website,
      String locale,
      Map<String, String> words,
      String wordsUrl,
      String apiBase,
      String cableUrl,
      String accent,
      Map<String, Map<String, String>> palette,
      Limits limits) {}

  private record Limits(int files, long bytes, int text) {}
}
