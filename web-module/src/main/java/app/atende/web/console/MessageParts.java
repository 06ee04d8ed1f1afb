package app.atende.web.console;

import app.atende.attributes.Attributes;
import app.atende.conversations.AutomaticKind;
import app.atende.conversations.TimelineMessage;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What messages bring besides words and files, out of their content attributes: {@code email}
 * (contract 5.5), {@code location} with {@code latitude}, {@code longitude}, {@code name} and
 * {@code address}, and {@code contacts}, a list of {@code name} and {@code phone}.
 */
@RequestScoped
public class MessageParts {

  private static final String MAP =
      "https://www.openstreetmap.org/?mlat=%1$s&mlon=%2$s#map=16/%1$s/%2$s";
  private static final double MOST_NORTH = 90;
  private static final double MOST_EAST = 180;
  private static final int MOST_PEOPLE = 20;

  @Inject private CurrentActor current;
  @Inject private Sentences sentences;
  @Inject private Words words;

  /** Those of a message; none of one whose content is gone. */
  public Bubble.Parts of(TimelineMessage message) {
    if (message.deleted()) {
      return new Bubble.Parts(null, null, null, List.of(), List.of(), null);
    }
    String home = "/app/actions/accounts/" + current.tenant();
    return new Bubble.Parts(
        sentences.quote(message),
        Mail.of(message, home).orElse(null),
        spot(message.attributes().object("location")),
        people(message.attributes().values().get("contacts")),
        filledIn(message),
        message.sender() == null
            ? AutomaticKind.ofAttributes(message.attributes()).orElse(null)
            : null);
  }

  /** A question about how the contact liked it always has an answer, if only that there is none. */
  private List<FilledIn> filledIn(TimelineMessage message) {
    List<FilledIn> given = FilledIn.of(message.attributes());
    if (!message.isSurvey() || !given.isEmpty()) {
      return given;
    }
    String answer = message.isAnswerHidden() ? words.say("conversations_bubble.rating.hidden") : "";
    return List.of(new FilledIn(words.say("conversations_bubble.rating.label"), answer, 0));
  }

  /** What has no place on the earth is none. */
  private Bubble.Spot spot(Attributes location) {
    if (!(location.values().get("latitude") instanceof Number latitude)
        || !(location.values().get("longitude") instanceof Number longitude)
        || Math.abs(latitude.doubleValue()) > MOST_NORTH
        || Math.abs(longitude.doubleValue()) > MOST_EAST) {
      return null;
    }
    String name =
        location
            .text("name")
            .filter(given -> !given.isBlank())
            .orElseGet(() -> words.say("conversations_bubble.location.label"));
    return new Bubble.Spot(
        name,
        location.text("address").orElse(""),
        MAP.formatted(degrees(latitude), degrees(longitude)));
  }

  private static String degrees(Number value) {
    return String.format(Locale.ROOT, "%.6f", value.doubleValue());
  }

  private static List<Bubble.SharedContact> people(Object contacts) {
    return contacts instanceof List<?> list
        ? list.stream()
            .filter(Map.class::isInstance)
            .map(each -> person((Map<?, ?>) each))
            .filter(person -> !(person.name() + person.phone()).isBlank())
            .limit(MOST_PEOPLE)
            .toList()
        : List.of();
  }

  private static Bubble.SharedContact person(Map<?, ?> values) {
    return new Bubble.SharedContact(text(values.get("name")), text(values.get("phone")));
  }

  private static String text(Object value) {
    return value instanceof String text ? text.strip() : "";
  }
}
