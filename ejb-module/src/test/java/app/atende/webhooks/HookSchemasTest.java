package app.atende.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** The published shapes can be broken, and the reading of them is seen to say so. */
class HookSchemasTest {
  private static final String CREATED =
      """
      {"event": "contact_created", "id": 7, "name": "Carla", "email": "carla@acme.example",
       "phone_number": null, "identifier": null, "avatar": "", "thumbnail": "", "blocked": false,
       "additional_attributes": {}, "custom_attributes": {"plano": "ouro"},
       "type": "contact", "changed_attributes": null, "account": {"id": 1, "name": "Acme"}}\
      """;

  @Test
  void whatIsAsPublishedHasNoComplaint() {
    assertThat(HookSchemas.complaints(body())).isEmpty();
  }

  @Test
  void whatIsMissingIsComplainedOf() {
    assertThat(HookSchemas.complaints(without("blocked")))
        .singleElement()
        .asString()
        .contains("blocked");
  }

  @Test
  void aNumberWhereWordsBelongIsComplainedOf() {
    assertThat(HookSchemas.complaints(body().put("name", 7))).isNotEmpty();
  }

  @Test
  void whatStandsDeepInsideIsReadToo() {
    ObjectNode body = body();
    ((ObjectNode) body.path("account")).put("id", "one");
    assertThat(HookSchemas.complaints(body)).isNotEmpty();
  }

  @Test
  void aKeyThatIsNotPublishedIsComplainedOf() {
    assertThat(HookSchemas.complaints(body().put("pubsub_token", "secret")))
        .singleElement()
        .asString()
        .contains("pubsub_token");
  }

  @Test
  void anEventThatIsNotPublishedHasNoShape() {
    assertThat(HookSchemas.complaints(body().put("event", "contact_sold"))).isNotEmpty();
    assertThat(HookSchemas.complaints(body().removeAll())).isNotEmpty();
  }

  private static ObjectNode without(String key) {
    ObjectNode body = body();
    body.remove(key);
    return body;
  }

  private static ObjectNode body() {
    try {
      return (ObjectNode) new ObjectMapper().readTree(CREATED);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
