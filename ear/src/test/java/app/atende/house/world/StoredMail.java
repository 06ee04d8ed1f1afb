package app.atende.house.world;

import app.atende.config.TenantId;
import app.atende.house.Provider;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** A mail as its channel will store it, in place of a message that is there. */
public final class StoredMail {
  private StoredMail() {}

  /** This message of the account becomes a mail with this HTML. */
  public static void in(TenantId account, long message, Map<String, Object> html) {
    Map<String, Object> email =
        Map.of(
            "subject", "Pedido 4711",
            "from", List.of("carla@loja.example"),
            "to", List.of("suporte@acme.example"),
            "cc", List.of("dora@loja.example"),
            "html_content", html);
    write(account, message, "{\"email\":" + json(email) + "}", "incoming_email");
  }

  /** This message of the account has these content attributes. */
  public static void attributes(TenantId account, long message, Map<String, Object> attributes) {
    write(account, message, json(attributes), "text");
  }

  private static void write(TenantId account, long message, String json, String type) {
    String literal = json.replace("\\", "\\\\").replace("'", "''");
    Provider.ofTheHouse()
        .write(
            account,
            "UPDATE message SET content_type = '"
                + type
                + "', content_attributes = '"
                + literal
                + "', updated_at = NOW(6) WHERE id = "
                + message);
  }

  private static String json(Map<String, Object> values) {
    try {
      return new ObjectMapper().writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
