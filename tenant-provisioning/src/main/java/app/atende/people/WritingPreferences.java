package app.atende.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/**
 * How a person writes, in every account he works in. Kept with his other settings of the console.
 *
 * @param sendKey what sends
 * @param signature Markdown that stands below his replies; empty for none
 * @param signedChannels names of the channels on which it does
 */
public record WritingPreferences(SendKey sendKey, String signature, Set<String> signedChannels) {
  /** The most characters of a signature. */
  public static final int LONGEST_SIGNATURE = 2000;

  /** Under this key stands the signature. */
  static final String SIGNATURE = "message_signature";

  private static final String SEND_KEY = "editor_message_key";
  private static final String CHANNELS = "signature_channels";

  /** Copies the channels. */
  public WritingPreferences {
    signedChannels = Set.copyOf(signedChannels);
  }

  /** What stands in somebody's settings; the usual where nothing stands. Null is allowed. */
  static WritingPreferences in(String uiSettings) {
    JsonNode settings = UiSettings.read(uiSettings);
    Set<String> channels = new HashSet<>();
    settings.path(CHANNELS).forEach(channel -> channels.add(channel.asText()));
    return new WritingPreferences(
        SendKey.ofWord(settings.path(SEND_KEY).asText()),
        settings.path(SIGNATURE).asText(""),
        channels);
  }

  /** The same with another key and another signature. */
  public WritingPreferences with(SendKey key, String words) {
    return new WritingPreferences(key, words, signedChannels);
  }

  /** The same, signing on this channel or not. */
  public WritingPreferences signing(String channel, boolean on) {
    Set<String> channels = new HashSet<>(signedChannels);
    if (on) {
      channels.add(channel);
    } else {
      channels.remove(channel);
    }
    return new WritingPreferences(sendKey, signature, channels);
  }

  /** The JSON object of these settings alone, to be merged over the others. */
  String json() {
    ObjectNode settings = UiSettings.empty();
    settings.put(SEND_KEY, sendKey.word());
    settings.put(SIGNATURE, signature);
    ArrayNode channels = settings.putArray(CHANNELS);
    signedChannels.stream().sorted().forEach(channels::add);
    return settings.toString();
  }
}
