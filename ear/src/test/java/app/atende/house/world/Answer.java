package app.atende.house.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.util.Optional;

/** What the house answered. */
public record Answer(int status, HttpHeaders headers, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The body as JSON. */
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + this, e);
    }
  }

  /** A header, if it is there. */
  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** The same answer, when it is a success. */
  public Answer ok() {
    if (status < 200 || status > 299) {
      throw new AssertionError("Not a success: " + this);
    }
    return this;
  }

  @Override
  public String toString() {
    return status + " " + (body.length() > 600 ? body.substring(0, 600) + "…" : body);
  }
}
