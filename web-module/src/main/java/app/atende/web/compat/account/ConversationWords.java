package app.atende.web.compat.account;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.LabelId;
import app.atende.roles.Actor;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.account.Conditions.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What filters of conversations ask for, in the words of the dialect (contract 6.5). */
@ApplicationScoped
public class ConversationWords {

  /** What every account has, by the word of the dialect. */
  static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("status", "status"),
          Map.entry("assignee_id", "assignee"),
          Map.entry("inbox_id", "inbox"),
          Map.entry("team_id", "team"),
          Map.entry("priority", "priority"),
          Map.entry("display_id", "number"),
          Map.entry("created_at", "created"),
          Map.entry("last_activity_at", "activity"),
          Map.entry("browser_language", "language"),
          Map.entry("country_code", "country"),
          Map.entry("referer", "referer"));

  @Inject private AttributeDefinitions definitions;
  @Inject private ConversationLook look;

  /** The text of the house's filter; empty when everything is let through. */
  Optional<String> text(LooseBody body, Actor actor) {
    Once<Map<String, LabelId>> labels = new Once<>(() -> look.byTitle(actor));
    Once<List<AttributeSummary>> own = new Once<>(() -> definitions.list(actor));
    return Conditions.text(body, condition -> rows(condition, labels, own));
  }

  private static List<List<String>> rows(
      Condition condition, Once<Map<String, LabelId>> labels, Once<List<AttributeSummary>> own) {
    boolean everyStatus = condition.key().equals("status") && condition.values().contains("all");
    if (everyStatus) {
      return Conditions.ALWAYS;
    }
    String plain = PLAIN.get(condition.key());
    if (plain != null) {
      return condition.about(plain);
    }
    return condition.key().equals("labels")
        ? condition.numbered(labels.get()).about("labels")
        : condition.about(own(condition.key(), own.get()));
  }

  private static String own(String key, List<AttributeSummary> known) {
    boolean isKnown =
        known.stream()
            .anyMatch(one -> one.owner() == AttributeOwner.CONVERSATION && one.key().equals(key));
    if (!isKnown) {
      throw DomainException.at("attribute_key", ErrorCode.VALUE_INVALID);
    }
    return "own:" + Conditions.written(key).replace("-", "_2d");
  }
}
