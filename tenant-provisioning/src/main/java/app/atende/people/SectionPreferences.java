package app.atende.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * How a person has arranged the sections beside a conversation, in every account he works in and on
 * whatever device. Kept with his other settings of the console.
 *
 * @param sections in his order; those that are not named stand where they usually do
 */
public record SectionPreferences(List<Section> sections) {
  /** The most sections that can be arranged. */
  public static final int MOST = 30;

  private static final String KEY = "details_sections";
  private static final String NAME = "name";
  private static final String OPEN = "open";

  /**
   * One of them.
   *
   * @param name lower case letters and hyphens
   * @param open whether it stands open; null as usual
   */
  public record Section(String name, Boolean open) {
    boolean isSound() {
      return name != null && name.matches("[a-z-]{1,40}");
    }
  }

  /** Copies them. */
  public SectionPreferences {
    sections = List.copyOf(sections);
  }

  /** What stands in somebody's settings; nothing where nothing stands. Null is allowed. */
  static SectionPreferences in(String uiSettings) {
    List<Section> all = new ArrayList<>();
    for (JsonNode each : UiSettings.read(uiSettings).path(KEY)) {
      JsonNode open = each.path(OPEN);
      Section section =
          new Section(each.path(NAME).asText(), open.isBoolean() ? open.asBoolean() : null);
      if (section.isSound() && all.size() < MOST) {
        all.add(section);
      }
    }
    return new SectionPreferences(all);
  }

  /** Whether they can be kept. */
  boolean isSound() {
    return sections.size() <= MOST && sections.stream().allMatch(Section::isSound);
  }

  /** The JSON object of these settings alone, to be merged over the others. */
  String json() {
    ObjectNode settings = UiSettings.empty();
    ArrayNode all = settings.putArray(KEY);
    for (Section section : sections) {
      ObjectNode one = all.addObject().put(NAME, section.name());
      if (section.open() != null) {
        one.put(OPEN, section.open());
      }
    }
    return settings.toString();
  }
}
