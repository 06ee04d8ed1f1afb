package app.atende.conversations.internal;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeId;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.Attributes;
import app.atende.attributes.TypedValue;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationStatus;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What must be filled in before a conversation is resolved (W29). Holds agents, through whichever
 * door they come; not the contact who ends it himself, nor bots and the house, whom nobody can ask.
 */
@ApplicationScoped
public class ResolveRule {

  /** How the field of an attribute is called in refusals: this and its id. */
  public static final String FIELD = "attribute-";

  @Inject private AttributeDefinitions definitions;
  @Inject private Describing describing;

  /** What the actor has to fill in, by name; nothing for whom the rule does not hold. */
  public List<AttributeSummary> requiredOf(Actor actor) {
    return actor.isAgent() ? definitions.requiredToResolve(actor) : List.of();
  }

  /** Those of them that the conversation lacks. */
  public static List<AttributeSummary> missing(
      Collection<AttributeSummary> required, Conversation conversation) {
    Attributes kept = conversation.customAttributes();
    return required.stream().filter(attribute -> attribute.isMissing(kept)).toList();
  }

  /** Why it cannot be resolved; empty when it can, or is resolved already. */
  public static Optional<DomainException> refusal(
      Collection<AttributeSummary> required, Conversation conversation) {
    List<AttributeSummary> missing = missing(required, conversation);
    if (missing.isEmpty() || conversation.status() == ConversationStatus.RESOLVED) {
      return Optional.empty();
    }
    String names = missing.stream().map(AttributeSummary::name).collect(Collectors.joining(", "));
    return Optional.of(new DomainException(ErrorCode.ATTRIBUTES_REQUIRED, names));
  }

  /**
   * Throws {@code ATTRIBUTES_REQUIRED}, which names them, when the actor may not resolve it yet.
   * One statement.
   */
  public void check(Conversation conversation, Actor actor) {
    refusal(requiredOf(actor), conversation)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /**
   * Gives attributes that had no value the values that were typed. One statement, for any number.
   *
   * @throws DomainException {@code ATTRIBUTE_NOT_FOUND}; at {@link #FIELD} and its id what {@link
   *     AttributeSummary#set} refuses
   */
  public void fill(Conversation conversation, Map<AttributeId, String> typed, Actor actor) {
    if (typed.isEmpty()) {
      return;
    }
    Map<AttributeId, AttributeSummary> known =
        definitions.list(actor).stream()
            .filter(attribute -> attribute.owner() == AttributeOwner.CONVERSATION)
            .collect(Collectors.toMap(AttributeSummary::id, Function.identity()));
    Attributes filled = conversation.customAttributes();
    for (Map.Entry<AttributeId, String> one : typed.entrySet()) {
      AttributeSummary attribute = known.get(one.getKey());
      if (attribute == null) {
        throw new DomainException(ErrorCode.ATTRIBUTE_NOT_FOUND);
      }
      filled = set(attribute, filled, one.getValue());
    }
    describing.describe(conversation, filled, actor);
  }

  /** Says at which of several fields a value is refused. */
  private static Attributes set(AttributeSummary attribute, Attributes kept, String text) {
    try {
      return attribute.set(kept, new TypedValue(text, ""));
    } catch (DomainException refusal) {
      String field = FIELD + attribute.id().value();
      throw DomainException.at(field, refusal.code(), refusal.args().toArray());
    }
  }
}
