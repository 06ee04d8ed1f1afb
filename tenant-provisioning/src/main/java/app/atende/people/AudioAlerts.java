package app.atende.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When the console rings for a person, in every account he works in. Kept with his other settings
 * of the console, under the names that other clients of the same dialect use.
 *
 * @param about whose conversations ring; none for silence
 * @param tone what is heard
 * @param onlyInactive whether it stays silent while he looks at the console
 * @param repeating whether it rings again until he has read
 */
public record AudioAlerts(Set<About> about, Tone tone, boolean onlyInactive, boolean repeating) {
  /** What holds as long as somebody has said nothing. */
  public static final AudioAlerts USUAL =
      new AudioAlerts(Set.of(About.MINE), Tone.DING, true, false);

  private static final String ABOUT = "enable_audio_alerts";
  private static final String TONE = "notification_tone";
  private static final String ALWAYS = "always_play_audio_alert";
  private static final String REPEATING = "alert_if_unread_assigned_conversation_exist";
  private static final String NONE = "none";

  /** Whose conversations may ring. */
  public enum About {
    /** Those that are given to him. */
    MINE,
    /** Those that nobody has. */
    UNASSIGNED,
    /** Those that somebody else has. */
    NOTME;

    /** The word that is kept. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What can be heard. */
  public enum Tone {
    DING,
    BELL,
    CHIME;

    /** The word that is kept. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies what it is about. */
  public AudioAlerts {
    about = Set.copyOf(about);
  }

  /** What stands in somebody's settings; the usual where nothing stands. Null is allowed. */
  static AudioAlerts in(String uiSettings) {
    JsonNode settings = UiSettings.read(uiSettings);
    if (!settings.has(ABOUT)) {
      return USUAL;
    }
    List<String> words = List.of(settings.path(ABOUT).asText().split("\\+"));
    Set<About> about = EnumSet.allOf(About.class);
    about.removeIf(each -> !words.contains(each.word()));
    String tone = settings.path(TONE).asText();
    return new AudioAlerts(
        about,
        Arrays.stream(Tone.values())
            .filter(each -> each.word().equals(tone))
            .findFirst()
            .orElse(Tone.DING),
        !settings.path(ALWAYS).asBoolean(),
        settings.path(REPEATING).asBoolean());
  }

  /** The JSON object of these settings alone, to be merged over the others. */
  String json() {
    ObjectNode settings = UiSettings.empty();
    String words = about.stream().sorted().map(About::word).collect(Collectors.joining("+"));
    settings.put(ABOUT, words.isEmpty() ? NONE : words);
    settings.put(TONE, tone.word());
    settings.put(ALWAYS, !onlyInactive);
    settings.put(REPEATING, repeating);
    return settings.toString();
  }
}
