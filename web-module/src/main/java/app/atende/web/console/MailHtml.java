package app.atende.web.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The HTML of a mail as it is safe to show in a frame of its own: no script, no form, no style that
 * reaches out of the frame, and nothing that asks another server for anything. Remote pictures have
 * numbers in their order; whoever wants to show them says where each is to be had from us.
 */
final class MailHtml {

  private static final String OWN_FILES = "/rails/active_storage/";
  private static final String[] CELLS = {"table", "thead", "tbody", "tfoot", "tr", "td", "th"};

  private final IntFunction<String> addresses;
  private final List<String> pictures = new ArrayList<>();
  private final String html;

  private MailHtml(String html, IntFunction<String> addresses) {
    this.addresses = addresses;
    this.html = policy().sanitize(html);
  }

  /** With remote pictures left out. */
  static MailHtml withoutPictures(String html) {
    return new MailHtml(html, null);
  }

  /** With remote pictures from these addresses of ours, by their number. */
  static MailHtml withPictures(String html, IntFunction<String> addresses) {
    return new MailHtml(html, addresses);
  }

  /** What may be shown. */
  String html() {
    return html;
  }

  /** Where the remote pictures are, in their order. */
  List<String> pictures() {
    return List.copyOf(pictures);
  }

  private PolicyFactory policy() {
    return new HtmlPolicyBuilder()
        .allowCommonBlockElements()
        .allowCommonInlineFormattingElements()
        .allowElements(CELLS)
        .allowElements(
            "caption", "colgroup", "col", "hr", "pre", "center", "font", "dl", "dt", "dd")
        .allowElements(MailHtml::link, "a")
        .allowElements(this::picture, "img")
        .allowAttributes("href")
        .onElements("a")
        .allowAttributes("src", "alt", "width", "height")
        .onElements("img")
        .allowAttributes("align", "valign", "width", "height", "bgcolor", "border")
        .onElements(CELLS)
        .allowAttributes("cellpadding", "cellspacing", "colspan", "rowspan")
        .onElements(CELLS)
        .allowAttributes("color", "size", "face")
        .onElements("font")
        .allowAttributes("dir", "lang")
        .globally()
        .allowUrlProtocols("http", "https", "mailto", "tel")
        .allowStyling()
        .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
        .toFactory();
  }

  /** Opens beside us. An address that begins with none of the protocols would be one of ours. */
  private static String link(String element, List<String> attributes) {
    int href = attributes.indexOf("href");
    if (href < 0 || !attributes.get(href + 1).matches("(?i)(?:https?|mailto|tel):.*")) {
      attributes.clear();
      return "span";
    }
    attributes.add("target");
    attributes.add("_blank");
    return element;
  }

  private String picture(String element, List<String> attributes) {
    int at = attributes.indexOf("src");
    String source = at < 0 ? "" : attributes.get(at + 1).strip();
    if (source.startsWith(OWN_FILES)) {
      return element;
    }
    boolean remote = source.toLowerCase(Locale.ROOT).matches("(?s)(?:https?:)?//.*");
    if (!remote || isTracker(attributes)) {
      return null;
    }
    pictures.add(source.startsWith("//") ? "https:" + source : source);
    if (addresses == null) {
      attributes.subList(at, at + 2).clear();
    } else {
      attributes.set(at + 1, addresses.apply(pictures.size() - 1));
    }
    return element;
  }

  /** Who wants to know whether a mail was read sends a picture of a dot. */
  private static boolean isTracker(List<String> attributes) {
    return List.of("width", "height").stream()
        .map(attributes::indexOf)
        .filter(at -> at >= 0)
        .anyMatch(at -> attributes.get(at + 1).strip().matches("[01](?:px)?"));
  }
}
