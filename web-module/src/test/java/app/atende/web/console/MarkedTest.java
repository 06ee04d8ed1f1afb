package app.atende.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.rows.SearchWords;
import org.junit.jupiter.api.Test;

/** What was looked for stands out in what was found, and nothing in it is HTML. */
class MarkedTest {

  @Test
  void caseAndAccentsMakeNoDifference() {
    assertThat(all("Minha ENCOMENDA não chegou", "encomêndá nao"))
        .isEqualTo("Minha <mark>ENCOMENDA</mark> <mark>não</mark> chegou");
    assertThat(all("na\u0303o", "não")).isEqualTo("<mark>na\u0303o</mark>");
    assertThat(all("aaaa", "aaa aa")).isEqualTo("<mark>aaaa</mark>");
  }

  @Test
  void nothingThatIsFoundOrTypedIsHtml() {
    assertThat(all("<script>alert('x')</script> & \"y\"", "script"))
        .isEqualTo(
            "&lt;<mark>script</mark>&gt;alert(&#39;x&#39;)&lt;/<mark>script</mark>&gt; &amp;"
                + " &quot;y&quot;");
    assertThat(all("a<mark>b", "<mark>")).isEqualTo("a<mark>&lt;mark&gt;</mark>b");
    assertThat(all("&amp;", "amp")).isEqualTo("&amp;<mark>amp</mark>;");
  }

  @Test
  void nothingIsEmpty() {
    assertThat(all(null, "abc")).isEmpty();
    assertThat(all("", "abc")).isEmpty();
    assertThat(excerpt("", "abc")).isEmpty();
    assertThat(all("abc", "")).isEqualTo("abc");
  }

  @Test
  void ofALongTextThePartWithTheHitIsShown() {
    String text = "palavra ".repeat(100) + "agulha" + " palavra".repeat(100);
    String shown = excerpt(text, "agulha");
    assertThat(shown).startsWith("…palavra").contains("<mark>agulha</mark>").endsWith("…");
    assertThat(shown.length()).isLessThan(230);
    assertThat(excerpt("curto", "xyz")).isEqualTo("curto");
    assertThat(excerpt("😀".repeat(300), "xyz")).doesNotContain("\ud83d…").endsWith("😀…");
    assertThat(excerpt("😀".repeat(150) + "agulha" + "😀".repeat(150), "agulha"))
        .startsWith("…😀")
        .contains("<mark>agulha</mark>")
        .endsWith("😀…");
  }

  private static String all(String text, String typed) {
    return Marked.all(text, SearchWords.of(typed));
  }

  private static String excerpt(String text, String typed) {
    return Marked.excerpt(text, SearchWords.of(typed));
  }
}
