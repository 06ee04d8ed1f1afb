package app.atende.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Words of a message as HTML that is safe to show. Markdown is a subset: paragraphs, emphasis,
 * code, lists, quotes, links. Whatever else stands there is shown as the text that it is; pictures
 * are never loaded from elsewhere, and a link tells its target nothing about us.
 */
@ApplicationScoped
public class MessageHtml {

  private static final PolicyFactory ALLOWED =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "strong", "em", "code", "pre", "ul", "ol", "li", "blockquote")
          .allowElements("a")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("target")
          .matching(true, "_blank")
          .onElements("a")
          .allowElements("span")
          .allowAttributes("class")
          .matching(true, MentionNodes.CLASS)
          .onElements("span")
          .allowUrlProtocols("http", "https", "mailto", "tel")
          .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
          .toFactory();

  private final Parser parser =
      Parser.builder().extensions(List.of(AutolinkExtension.create())).build();
  private final HtmlRenderer renderer = safe().build();
  private final HtmlRenderer noteRenderer = safe().nodeRendererFactory(MentionNodes::new).build();

  private static HtmlRenderer.Builder safe() {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .softbreak("<br />")
        .attributeProviderFactory(
            context ->
                (node, tag, attributes) -> {
                  if (tag.equals("a")) {
                    attributes.put("target", "_blank");
                  }
                });
  }

  /** The HTML of this Markdown; empty for null and for blank. */
  public String of(String markdown) {
    return with(renderer, markdown);
  }

  /** The same for a private note, in which names of colleagues stand out. */
  public String ofNote(String markdown) {
    return with(noteRenderer, markdown);
  }

  private String with(HtmlRenderer how, String markdown) {
    return markdown == null || markdown.isBlank()
        ? ""
        : ALLOWED.sanitize(how.render(parser.parse(markdown)));
  }
}
