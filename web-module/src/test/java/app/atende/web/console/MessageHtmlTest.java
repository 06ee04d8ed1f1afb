package app.atende.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageHtmlTest {

  private final MessageHtml html = new MessageHtml();

  @Test
  void aSubsetOfMarkdownIsShown() {
    assertThat(html.of("Olá **Ana**,\n\n- um\n- dois"))
        .contains("<strong>Ana</strong>", "<ul>", "<li>um</li>");
    assertThat(html.of("uma linha\noutra")).contains("<br />");
  }

  @Test
  void linksTellTheirTargetNothing() {
    assertThat(html.of("veja https://example.com/x"))
        .contains("href=\"https://example.com/x\"", "noopener", "noreferrer", "nofollow");
  }

  @Test
  void namesOfColleaguesStandOutInNotesOnly() {
    String named =
        "Veja isto, [@Ben **Silva**](mention://user/3/Ben%20Silva), e [isto](https://a.example)";
    assertThat(html.ofNote(named))
        .contains(
            "<span class=\"mention\">&#64;Ben <strong>Silva</strong></span>",
            "href=\"https://a.example\"")
        .doesNotContain("mention://");
    assertThat(html.ofNote("[@Obras](mention://team/1/Obras)"))
        .contains("<span class=\"mention\">&#64;Obras</span>");
    assertThat(html.of(named)).doesNotContain("<span", "mention://");
  }

  @Test
  void aNameCannotSmuggleAnythingIntoANote() {
    assertThat(html.ofNote("[@<b onclick=x>Ben](mention://user/3/\"onload=x)"))
        .doesNotContain("<b", "href", "<span class=\"mention\" ");
    assertThat(html.ofNote("<span class=\"mention\" onclick=\"x\">Ben</span>"))
        .doesNotContain("<span");
  }

  @Test
  void nothingIsSaidForNoWords() {
    assertThat(html.of(null)).isEmpty();
    assertThat(html.of("  \n ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "![x](https://tracker.example/p.png)",
        "<svg onload=alert(1)>",
        "<a href=\"x\" onclick=\"y\">z</a>",
        "<iframe srcdoc=\"<script>alert(1)</script>\">",
        "<style>*{display:none}</style>",
        "<p style=\"position:fixed\">x</p>",
        "[x](JaVaScRiPt:alert(1))",
        "[x](\u0001javascript:alert(1))",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">"
      })
  void nothingRunsAndNothingIsLoaded(String evil) {
    String shown = html.of(evil);
    assertThat(shown.replaceAll("&[a-z0-9#]+;[^<]*", ""))
        .doesNotContainIgnoringCase("<script")
        .doesNotContainIgnoringCase("<img")
        .doesNotContainIgnoringCase("<svg")
        .doesNotContainIgnoringCase("<iframe")
        .doesNotContainIgnoringCase("<style")
        .doesNotContainPattern("(?i)(href|src)=\"[^\"]*(javascript|data):")
        .doesNotContainPattern("<[^>]* on[a-z]+=")
        .doesNotContainPattern("<[^>]* style=");
  }

  @Test
  void whatLooksLikeAnExpressionIsOnlyText() {
    assertThat(html.of("#{shell.csrf} ${x} {{contact.name}}")).contains("{shell.csrf}");
  }
}
