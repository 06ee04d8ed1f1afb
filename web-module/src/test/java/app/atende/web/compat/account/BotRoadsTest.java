package app.atende.web.compat.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses of contract 3.4 are open to bots, and nothing that looks like them. */
class BotRoadsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/accounts/1/conversations/2",
        "GET /api/v1/accounts/1/conversations/2.json",
        "GET /api/v1/accounts/1/conversations/2/labels",
        "PATCH /api/v1/accounts/1/conversations/2",
        "PUT /api/v1/accounts/1/conversations/2/",
        "POST /api/v1/accounts/1/conversations",
        "POST /api/v1/accounts/1/conversations/2/toggle_status",
        "POST /api/v1/accounts/1/conversations/2/toggle_typing_status",
        "POST /api/v1/accounts/1/conversations/2/toggle_priority",
        "POST /api/v1/accounts/1/conversations/2/custom_attributes",
        "POST /api/v1/accounts/1/conversations/2/messages",
        "POST /api/v1/accounts/1/conversations/2/assignments",
        "POST /api/v1/accounts/1/conversations/2/labels"
      })
  void theseAreOpen(String call) {
    assertThat(isOpen(call)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/accounts/1/conversations",
        "GET /api/v1/accounts/1/conversations/meta",
        "GET /api/v1/accounts/1/conversations/2/messages",
        "GET /api/v1/accounts/1/conversations/2/assignments",
        "GET /api/v1/accounts/1/agent_bots",
        "GET /api/v1/profile",
        "DELETE /api/v1/accounts/1/conversations/2",
        "DELETE /api/v1/accounts/1/conversations/2/messages/3",
        "PATCH /api/v1/accounts/1/conversations/2/messages/3",
        "POST /api/v1/accounts/1/conversations/2",
        "POST /api/v1/accounts/1/conversations/filter",
        "POST /api/v1/accounts/1/conversations/2/mute",
        "POST /api/v1/accounts/1/conversations/2/update_last_seen",
        "POST /api/v1/accounts/1/contacts",
        "POST /api/v1/accounts/1/conversations/2/labels/../../../agents",
        "GET /api/v1/accounts/1/conversations/2;x=y",
        "GET //api/v1/accounts/1/conversations/2",
        "GET /api/v1/accounts/1/conversations/%32",
        "get /api/v1/accounts/1/conversations/2",
        "HEAD /api/v1/accounts/1/conversations/2"
      })
  void theseAreNot(String call) {
    assertThat(isOpen(call)).isFalse();
  }

  private static boolean isOpen(String call) {
    String[] words = call.split(" ", 2);
    return BotRoads.isOpen(words[0], words[1]);
  }
}
