package app.atende.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Now;
import app.atende.config.PublicToken;
import app.atende.config.SecretBox;
import app.atende.config.TenantId;
import app.atende.config.Tokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileLinksTest {
  private final Now now = new Now();
  private final FileLinks links = links();
  private final String key = PublicToken.issue(new TenantId(7));

  private FileLinks links() {
    return new FileLinks(new SecretBox(List.of(Tokens.randomBytes(32))), now);
  }

  @Test
  void aLinkLeadsToItsFileForMinutes() {
    String link = links.issue(key);
    assertThat(links.keyOf(link)).contains(key);
    now.pass(FileLinks.LIFE.minus(Duration.ofSeconds(5)));
    assertThat(links.keyOf(link)).contains(key);
    now.pass(Duration.ofSeconds(6));
    assertThat(links.keyOf(link)).isEmpty();
  }

  @Test
  void aLinkCannotBeMadeUpOrStretched() {
    String link = links.issue(key);
    String later = link.replaceFirst("-[0-9a-z]+-", "-zzzzzz-");
    assertThat(links.keyOf(later)).isEmpty();
    assertThat(links.keyOf(link.replace(key, PublicToken.issue(new TenantId(7))))).isEmpty();
    assertThat(links().keyOf(link)).isEmpty();
    assertThat(links.keyOf(key)).isEmpty();
    assertThat(links.keyOf(null)).isEmpty();
  }
}
