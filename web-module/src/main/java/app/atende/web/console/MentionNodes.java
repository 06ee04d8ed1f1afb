package app.atende.web.console;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * Draws {@code [@Name](mention://user/ID/Name)}, and so a team, as a name that stands out, and
 * other links as they are.
 */
final class MentionNodes extends CoreHtmlNodeRenderer {

  /** The class of the stylesheet. */
  static final String CLASS = "mention";

  private static final List<String> SCHEMES = List.of("mention://user/", "mention://team/");

  MentionNodes(HtmlNodeRendererContext context) {
    super(context);
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Link.class);
  }

  @Override
  public void visit(Link link) {
    if (SCHEMES.stream().noneMatch(link.getDestination()::startsWith)) {
      super.visit(link);
      return;
    }
    context.getWriter().tag("span", Map.of("class", CLASS));
    visitChildren(link);
    context.getWriter().tag("/span");
  }
}
