package app.atende.web.compat.account;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeOwner;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.LabelId;
import app.atende.roles.Actor;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.account.Conditions.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What filters of conversations ask for, in the words of the dialect (contract 6.5). */
@ApplicationScoped
public class ConversationWords {

  /** A number that no label has. */
  private static final String NONE = "999999999999999999";

  private static final Map<String, String> PLAIN =
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
    return Conditions.text(body, condition -> rows(condition, actor));
  }

  private List<List<String>> rows(Condition condition, Actor actor) {
    boolean everyStatus = condition.key().equals("status") && condition.values().contains("all");
    if (everyStatus) {
      return Conditions.ALWAYS;
    }
    String plain = PLAIN.get(condition.key());
    if (plain != null) {
      return condition.about(plain);
    }
    return condition.key().equals("labels")
        ? labels(condition, actor).about("labels")
        : condition.about(own(condition.key(), actor));
  }

  private Condition labels(Condition condition, Actor actor) {
    Map<String, LabelId> known = look.byTitle(actor);
    return condition.with(
        condition.values().stream()
            .map(title -> known.get(title.toLowerCase(Locale.ROOT)))
            .map(label -> label == null ? NONE : label.toString())
            .toList());
  }

  private String own(String key, Actor actor) {
    boolean isKnown =
        definitions.list(actor).stream()
            .anyMatch(one -> one.owner() == AttributeOwner.CONVERSATION && one.key().equals(key));
    if (!isKnown) {
      throw DomainException.at("attribute_key", ErrorCode.VALUE_INVALID);
    }
    return "own:" + Conditions.written(key).replace("-", "_2d");
  }
}
