package app.atende.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  private final Routes routes =
      new Routes()
          .add("/app/accounts/{account}/conversations/{conversation}", "conversations/show")
          .add("/app/accounts/{account}/settings/inboxes/{inbox}/<tab>", "settings/inbox");

  @Test
  void numbersAndWordsOfTheAddressAreKnownByName() {
    Route route = routes.find("/app/accounts/7/settings/inboxes/3/widget").orElseThrow();

    assertThat(route.view()).isEqualTo("settings/inbox");
    assertThat(route.number("account")).hasValue(7);
    assertThat(route.number("inbox")).hasValue(3);
    assertThat(route.words()).containsEntry("tab", "widget");
    assertThat(route.number("conversation")).isEmpty();
  }

  @Test
  void aSlashAtTheEndIsAllRight() {
    assertThat(routes.find("/app/accounts/7/conversations/12/")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/app/accounts/7/conversations",
        "/app/accounts/0/conversations/1",
        "/app/accounts/07/conversations/1",
        "/app/accounts/-7/conversations/1",
        "/app/accounts/7/conversations/1/more",
        "/app/accounts/7/conversations/9999999999999999999",
        "/app/accounts/7/conversations/1;jsessionid=x",
        "/app/accounts/7/settings/inboxes/3/../x",
        "/app/accounts/7/settings/inboxes/3/Widget",
        "/app/accounts/7/settings/inboxes/3/%77idget",
        "/WEB-INF/views/conversations/show.xhtml",
        "/"
      })
  void whateverStandsInNoLineIsNoPage(String path) {
    assertThat(routes.find(path)).isEmpty();
  }
}
