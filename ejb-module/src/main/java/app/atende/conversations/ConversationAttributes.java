package app.atende.conversations;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeId;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.Attributes;
import app.atende.attributes.ToldValues;
import app.atende.attributes.TypedValue;
import app.atende.config.DomainException;
import app.atende.conversations.internal.Conversation;
import app.atende.conversations.internal.ConversationAccess;
import app.atende.conversations.internal.Describing;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * The front desk of the hub for those who give custom attributes of a conversation their values
 * (S2.9). Values of other keys, which programs may have left there, stay as they are.
 *
 * <p>Every method runs in one transaction and throws {@code CONVERSATION_NOT_FOUND} for what the
 * actor may not see, {@code ATTRIBUTE_NOT_FOUND} for what is no attribute of conversations. What
 * somebody saw is one value and not the whole conversation, so it is not its version that guards an
 * edit (ADR 0029). The same again changes nothing and announces nothing.
 */
@Stateless
public class ConversationAttributes {

  @Inject private ConversationAccess access;
  @Inject private AttributeDefinitions definitions;
  @Inject private ToldValues values;
  @Inject private Describing describing;

  /**
   * Gives an attribute a value, as its definition allows.
   *
   * @throws DomainException {@code STALE_EDIT}; at {@code value} what {@link AttributeSummary#set}
   *     refuses
   */
  public ConversationState set(DisplayId id, AttributeId attribute, TypedValue typed, Actor actor) {
    Conversation conversation = access.toWrite(id, Conversations.ANY_VERSION, actor);
    AttributeSummary definition = definitions.get(AttributeOwner.CONVERSATION, attribute, actor);
    describing.describe(
        conversation, definition.set(conversation.customAttributes(), typed), actor);
    return conversation.state();
  }

  /** Takes the value of an attribute away; nothing happens without one. */
  public ConversationState remove(DisplayId id, AttributeId attribute, Actor actor) {
    Conversation conversation = access.toWrite(id, Conversations.ANY_VERSION, actor);
    AttributeSummary definition = definitions.get(AttributeOwner.CONVERSATION, attribute, actor);
    describing.describe(conversation, definition.remove(conversation.customAttributes()), actor);
    return conversation.state();
  }

  /**
   * Gives it these attributes in place of all that it had, as programs do that keep the whole
   * object.
   *
   * @throws DomainException {@code CONVERSATION_NOT_FOUND}; what {@link ToldValues#checked} refuses
   */
  public Attributes replace(DisplayId id, Attributes told, Actor actor) {
    Conversation conversation = access.toWrite(id, Conversations.ANY_VERSION, actor);
    Attributes checked = values.checked(AttributeOwner.CONVERSATION, told, actor);
    describing.describe(conversation, checked, actor);
    return conversation.customAttributes();
  }
}
