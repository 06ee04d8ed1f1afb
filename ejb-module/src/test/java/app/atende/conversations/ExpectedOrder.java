package app.atende.conversations;

import java.time.Instant;
import java.util.Comparator;

/** What each sort promises, said once more in Java. */
final class ExpectedOrder {

  private ExpectedOrder() {}

  static Comparator<ConversationCard> of(ConversationSort sort) {
    Comparator<ConversationCard> byId = Comparator.comparing(card -> card.id().value());
    Comparator<ConversationCard> byActivity =
        Comparator.comparing(ConversationCard::lastActivityAt);
    return switch (sort) {
      case LAST_ACTIVITY_AT_DESC -> byActivity.reversed();
      case LAST_ACTIVITY_AT_ASC -> byActivity;
      case CREATED_AT_DESC -> byId.reversed();
      case CREATED_AT_ASC -> byId;
      case PRIORITY_DESC ->
          Comparator.comparing(ConversationCard::priority)
              .reversed()
              .thenComparing(byActivity.reversed());
      case PRIORITY_ASC -> Comparator.comparing(ExpectedOrder::rank);
      case WAITING_SINCE_ASC -> Comparator.comparing(card -> waiting(card, Instant.MAX));
      case WAITING_SINCE_DESC ->
          Comparator.comparing((ConversationCard card) -> waiting(card, Instant.MIN)).reversed();
    };
  }

  private static int rank(ConversationCard card) {
    return card.priority() == Priority.NONE ? Integer.MAX_VALUE : card.priority().ordinal();
  }

  private static Instant waiting(ConversationCard card, Instant never) {
    return card.waitingSince() == null ? never : card.waitingSince();
  }
}
