package app.atende.web.compat.cable;

import app.atende.web.compat.Wire;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** The frames that the server sends. */
final class CableFrames {

  static final String WELCOME = "{\"type\":\"welcome\"}";

  private CableFrames() {}

  static String ping(Instant at) {
    return "{\"type\":\"ping\",\"message\":" + at.getEpochSecond() + "}";
  }

  static String confirm(String identifier) {
    return Wire.write(new Answer(identifier, "confirm_subscription"));
  }

  static String reject(String identifier) {
    return Wire.write(new Answer(identifier, "reject_subscription"));
  }

  static String event(String identifier, String name, Object content) {
    return Wire.write(new Told(identifier, new Event(name, content)));
  }

  static String disconnect(String reason, boolean reconnect) {
    return Wire.write(new Goodbye("disconnect", reason, reconnect));
  }

  private record Answer(String identifier, String type) {}

  private record Told(String identifier, Event message) {}

  private record Event(String event, @JsonProperty("data") Object content) {}

  private record Goodbye(String type, String reason, boolean reconnect) {}
}
