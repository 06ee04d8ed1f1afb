package app.atende.house.world;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.api.Assertions;

/**
 * The address of a file, as it stands in a message.
 *
 * @param stable the path that redirects
 */
public record FileLink(String stable) {
  /** The address of the first file of a message. */
  public static FileLink in(JsonNode message) {
    String url = message.path("attachments").path(0).path("data_url").asText();
    Assertions.assertThat(url).as("an address in %s", message).startsWith("http");
    return new FileLink(url.replaceFirst("^https?://[^/]+", ""));
  }

  /** The random part. */
  public String key() {
    return stable.split("/")[5];
  }

  /** Where it leads for the next minutes. */
  public String minutes() {
    Answer redirect = new Client().get(stable);
    Assertions.assertThat(redirect.status()).as("%s → %s", stable, redirect).isEqualTo(302);
    return redirect.header("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
  }

  /** What a browser gets that follows it, with no cookie and no token. */
  public Answer opened() {
    return new Client().get(minutes());
  }

  /** The same address with another key. */
  public String stableWith(String key) {
    return stable.replace(key(), key);
  }
}
