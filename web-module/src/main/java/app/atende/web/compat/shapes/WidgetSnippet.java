package app.atende.web.compat.shapes;

import java.net.URI;

/** The lines that a site puts on its pages to show the widget. */
public final class WidgetSnippet {

  private static final String SNIPPET =
      """
      <script>
        (function (d, t) {
          var base = "%s";
          var g = d.createElement(t), s = d.getElementsByTagName(t)[0];
          g.src = base + "/packs/js/sdk.js";
          g.async = true;
          s.parentNode.insertBefore(g, s);
          g.onload = function () {
            window.chatwootSDK.run({ websiteToken: "%s", baseUrl: base });
          };
        })(document, "script");
      </script>
      """;

  private WidgetSnippet() {}

  /** The snippet of an inbox: both values are ours and need no escaping. */
  public static String of(String websiteToken, URI base) {
    return SNIPPET.formatted(base, websiteToken);
  }
}
