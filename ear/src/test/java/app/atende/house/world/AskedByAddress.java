package app.atende.house.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/** A contact of a company who was asked how he liked it, at an inbox that shows words only. */
public record AskedByAddress(Contact contact, String uuid, String unasked) {

  /** Somebody whose conversation an agent has just resolved. */
  public static AskedByAddress in(Company company) {
    Person ada = company.agent("Ada");
    Inbox support = company.api("Support", ada);
    Map<String, Object> config = Map.of("message", "How was it?");
    company.change(support, Map.of("csat_survey_enabled", true, "csat_config", config));
    Contact carla = Contact.at(support, "Carla");
    long lost = carla.begins("lost parcel");
    String resolve = "conversations/" + lost + "/resolve";
    ada.logsIn().act(company.id(), resolve, Map.of("version", -1)).ok();
    Patience.within(Duration.ofSeconds(10)).until(() -> link(carla) != null);
    String uuid = link(carla).replaceAll(".*/", "");
    Contact dora = Contact.at(support, "Dora");
    dora.begins("all is well");
    return new AskedByAddress(carla, uuid, uuidOf(dora));
  }

  private static String link(Contact contact) {
    for (JsonNode message : contact.reads()) {
      if (message.path("content_type").asText().equals("input_csat")) {
        return message.path("content").asText().replaceAll("(?s).*\\n", "");
      }
    }
    return null;
  }

  private static String uuidOf(Contact contact) {
    String conversations = contact.address() + "/conversations";
    return contact.client().get(conversations).ok().json().at("/0/uuid").asText();
  }

  /** Where programs read and answer it. */
  public String door() {
    return "/public/api/v1/csat_survey/" + uuid;
  }

  /** Where he reads and answers it. */
  public String page() {
    return "/survey/responses/" + uuid;
  }

  /** An answer of so many stars. */
  public static Map<String, Object> rating(int stars) {
    Map<String, Object> response = Map.of("rating", stars, "feedback_message", "It was late");
    return Map.of("message", Map.of("submitted_values", Map.of("csat_survey_response", response)));
  }
}
