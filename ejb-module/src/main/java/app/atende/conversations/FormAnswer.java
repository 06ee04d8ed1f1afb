package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a contact filled into a message: fields, or a rating.
 *
 * @param conversation null for the session's newest
 * @param message which
 * @param fields at most fifty
 * @param rating null when he filled in fields
 */
public record FormAnswer(
    DisplayId conversation, MessageId message, List<Field> fields, Rating rating) {

  private static final int MOST_FIELDS = 50;
  private static final int LONGEST = 2000;
  private static final int MOST_STARS = 5;

  /** Keeps its own copy; throws {@code VALUE_TOO_LONG} for more fields than any form has. */
  public FormAnswer {
    fields = List.copyOf(fields);
    if (fields.size() > MOST_FIELDS) {
      throw DomainException.at("submitted_values", ErrorCode.VALUE_TOO_LONG, MOST_FIELDS);
    }
  }

  /** One field of a form, or one item of a menu; any part may be null. */
  public record Field(String name, String title, String value) {
    /** Throws {@code VALUE_TOO_LONG} for more than 2,000 characters. */
    public Field {
      demandShort("submitted_values", name);
      demandShort("submitted_values", title);
      demandShort("submitted_values", value);
    }
  }

  /**
   * How the contact liked it.
   *
   * @param stars 1 to 5
   * @param feedback in his words, or null
   */
  public record Rating(long stars, String feedback) {
    /** Throws {@code VALUE_INVALID} for other than 1 to 5, and {@code VALUE_TOO_LONG}. */
    public Rating {
      demandShort("feedback_message", feedback);
      if (stars < 1 || stars > MOST_STARS) {
        throw DomainException.at("rating", ErrorCode.VALUE_INVALID, stars);
      }
    }
  }

  private static void demandShort(String field, String text) {
    if (text != null && text.length() > LONGEST) {
      throw DomainException.at(field, ErrorCode.VALUE_TOO_LONG, LONGEST);
    }
  }

  /** As it is kept with the message (contract 5.5): a list of fields, or an object. */
  public Object values() {
    if (rating != null) {
      Map<String, Object> kept = new LinkedHashMap<>();
      kept.put("rating", rating.stars());
      kept.put("feedback_message", rating.feedback());
      return Map.of("csat_survey_response", kept);
    }
    return fields.stream().map(FormAnswer::map).toList();
  }

  private static Map<String, Object> map(Field field) {
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("name", field.name());
    kept.put("title", field.title());
    kept.put("value", field.value());
    return kept;
  }
}
