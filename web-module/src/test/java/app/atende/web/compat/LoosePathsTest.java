package app.atende.web.compat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoosePathsTest {

  @ParameterizedTest
  @CsvSource({
    "/api/v1/accounts/1/inboxes/,/api/v1/accounts/1/inboxes",
    "/api/v1/accounts/1/inboxes.json,/api/v1/accounts/1/inboxes",
    "/api/v1/accounts/1/inboxes/3/,/api/v1/accounts/1/inboxes/3",
    "/public/api/v1/inboxes/abc/contacts/a.b,/public/api/v1/inboxes/abc/contacts/a.b",
    "/,/"
  })
  void whatClientsPutAtTheEndIsDropped(String sent, String meant) {
    assertThat(LoosePaths.plain(sent)).isEqualTo(meant);
  }
}
