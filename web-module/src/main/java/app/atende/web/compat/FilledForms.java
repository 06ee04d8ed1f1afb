package app.atende.web.compat;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.DisplayId;
import app.atende.conversations.FormAnswer;
import app.atende.conversations.MessageId;
import java.util.List;

/** Reads what a contact filled into a message (contract 9, 10.1). */
public final class FilledForms {

  private FilledForms() {}

  /**
   * The fields or the rating in a body, which may stand inside {@code message} and {@code
   * submitted_values}.
   *
   * @param conversation null for the session's newest
   * @throws DomainException {@code VALUE_REQUIRED} when it holds neither
   */
  public static FormAnswer of(LooseBody body, DisplayId conversation, MessageId message) {
    LooseBody inner = body.wrapped("message");
    List<LooseBody> fields = inner.bodies("submitted_values");
    LooseBody rated = fields.size() == 1 ? fields.get(0) : inner;
    if (rated.has("csat_survey_response")) {
      LooseBody rating = rated.inside("csat_survey_response");
      return new FormAnswer(
          conversation,
          message,
          List.of(),
          new FormAnswer.Rating(
              rating.number("rating").orElse(0L), rating.text("feedback_message").orElse(null)));
    }
    if (fields.isEmpty()) {
      throw DomainException.at("submitted_values", ErrorCode.VALUE_REQUIRED);
    }
    return new FormAnswer(
        conversation, message, fields.stream().map(FilledForms::field).toList(), null);
  }

  private static FormAnswer.Field field(LooseBody field) {
    return new FormAnswer.Field(
        field.text("name").orElse(null),
        field.text("title").orElse(null),
        field.text("value").orElse(null));
  }

  /** A message's number as it stands in a path; throws {@code MESSAGE_NOT_FOUND}. */
  public static MessageId message(long number) {
    if (number <= 0) {
      throw new DomainException(ErrorCode.MESSAGE_NOT_FOUND);
    }
    return new MessageId(number);
  }
}
