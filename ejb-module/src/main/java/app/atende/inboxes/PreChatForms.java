package app.atende.inboxes;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.Attributes;
import app.atende.attributes.TypedValue;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.inboxes.internal.PreChatRules;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** The front desk for whoever asks a visitor before he writes, and takes his answers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PreChatForms {

  @Inject private AttributeDefinitions definitions;

  /**
   * What is asked, in its order; nothing where the form is switched off. Questions whose custom
   * attribute is defined no more are left out. No statement, or one where attributes are asked for.
   */
  public List<PreChatQuestion> questions(PreChatForm form, Actor actor) {
    if (!form.preChatEnabled()) {
      return List.of();
    }
    List<PreChatField> asked = form.preChatFields().stream().filter(PreChatField::enabled).toList();
    return PreChatRules.questions(asked, () -> definitions.list(Actor.SYSTEM));
  }

  /**
   * The answers as they are kept. What was not asked for is left as it is.
   *
   * @throws DomainException at the name of a question: {@code VALUE_REQUIRED} where an answer is
   *     missing, what {@link AttributeSummary#set} refuses
   */
  public PreChatAnswers accept(PreChatForm form, PreChatAnswers given, Actor actor) {
    PreChatAnswers kept = given;
    for (PreChatQuestion question : questions(form, actor)) {
      String typed = given.typed(question.field());
      boolean isMissing = typed.isEmpty() || question.isTick() && !Boolean.parseBoolean(typed);
      if (question.field().required() && isMissing) {
        throw DomainException.at(question.field().name(), ErrorCode.VALUE_REQUIRED);
      }
      kept = question.attribute() == null ? kept : with(kept, question, typed);
    }
    return kept;
  }

  private static PreChatAnswers with(PreChatAnswers all, PreChatQuestion question, String typed) {
    boolean ofContact = question.field().owner() == AttributeOwner.CONTACT;
    Attributes others = ofContact ? all.ofContact() : all.ofConversation();
    Attributes changed = set(others, question, typed);
    return ofContact ? all.with(changed, all.ofConversation()) : all.with(all.ofContact(), changed);
  }

  private static Attributes set(Attributes others, PreChatQuestion question, String typed) {
    if (typed.isEmpty()) {
      return question.attribute().remove(others);
    }
    try {
      return question.attribute().set(others, TypedValue.of(typed));
    } catch (DomainException refused) {
      throw question.refusal(refused);
    }
  }
}
