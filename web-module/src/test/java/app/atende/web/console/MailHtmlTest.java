package app.atende.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Mails are hostile until they were cleaned (X5, U22). */
class MailHtmlTest {

  private static String shown(String html) {
    return MailHtml.withoutPictures(html).html();
  }

  @Test
  void nothingRunsAndNothingIsSent() {
    for (String html :
        List.of(
            "<script>alert(1)</script>",
            "<p onclick='x()'>hi</p>",
            "<a href='javascript:x()'>hi</a>",
            "<a href=' java\nscript:x()'>hi</a>",
            "<form action='https://evil.example'><input name='q'><button>go</button></form>",
            "<iframe src='https://evil.example'></iframe>",
            "<object data='x'></object><embed src='x'>",
            "<svg onload='x()'><script>x()</script></svg>",
            "<math><mi xlink:href='javascript:x()'>hi</mi></math>",
            "<meta http-equiv='refresh' content='0;url=https://evil.example'>",
            "<base href='https://evil.example'><link rel='stylesheet' href='https://evil.example'>",
            "<style>body{background:url(https://evil.example)}</style>",
            "<body background='https://evil.example/a.png'>hi</body>",
            "<table background='https://evil.example/a.png'><tr><td>hi</td></tr></table>",
            "<p style=\"background:url('https://evil.example/a.png');position:fixed\">hi</p>",
            "<video src='https://evil.example/a.mp4' poster='https://evil.example/a.png'></video>",
            "<img srcset='https://evil.example/a.png 2x'>",
            "<img src='data:image/svg+xml;base64,AAAA'>")) {
      assertThat(shown(html))
          .as(html)
          .doesNotContainIgnoringCase("script")
          .doesNotContain("evil.example", "onclick", "onload", "url(", "fixed", "<form", "<input")
          .doesNotContain("<iframe", "<object", "<svg", "<style", "<meta", "<base", "<link");
    }
  }

  @Test
  void linksOpenBesideUsAndTellNothing() {
    String link = shown("<a href='https://loja.example/p?a=1&b=2' target='_top'>loja</a>");
    assertThat(link)
        .contains("target=\"_blank\"", "noopener", "noreferrer", "nofollow", "a&#61;1&amp;b&#61;2");
    assertThat(link).doesNotContain("_top");
    assertThat(shown("<a href='/app/logout'>x</a>")).doesNotContain("href");
  }

  @Test
  void remotePicturesWaitUntilTheyAreAskedFor() {
    String html =
        "<img src='https://cdn.example/a.png' alt='Logo' width='200'>"
            + "<img src='//cdn.example/b.png'>"
            + "<img src='https://track.example/t.gif' width='1' height='1'>"
            + "<img src='cid:part1'>"
            + "<img src='/app/log_out'>"
            + "<img src='/rails/active_storage/blobs/redirect/key/a.png'>";
    MailHtml without = MailHtml.withoutPictures(html);
    assertThat(without.pictures())
        .containsExactly("https://cdn.example/a.png", "https://cdn.example/b.png");
    assertThat(without.html())
        .doesNotContain("cdn.example", "track.example", "cid:", "log_out")
        .contains("alt=\"Logo\"", "/rails/active_storage/blobs/redirect/key/a.png");
    String with = MailHtml.withPictures(html, number -> "/pictures/" + number).html();
    assertThat(with).contains("src=\"/pictures/0\"", "src=\"/pictures/1\"");
    assertThat(with).doesNotContain("cdn.example", "track.example");
  }

  @Test
  void tablesAndColoursStay() {
    assertThat(
            shown(
                "<table width='3000' bgcolor='#eeeeee'><tr><td style='color:#c00'>a</td></tr></table>"))
        .contains("<table", "3000", "#eeeeee", "color:#c00");
  }

  @Test
  void deepAndBrokenHtmlIsShownSomehow() {
    assertThat(shown("<div>".repeat(200) + "deep")).contains("deep");
    assertThat(shown("<p>first</p>" + "<table><tr><td>".repeat(5000) + "deep")).contains("first");
    assertThat(shown("<table><td>a<p>b<b>c")).contains("a", "b", "c");
  }
}
