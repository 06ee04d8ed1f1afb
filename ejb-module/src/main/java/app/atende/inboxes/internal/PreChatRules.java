package app.atende.inboxes.internal;

import app.atende.accounts.Words;
import app.atende.attributes.AttributeSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.inboxes.PreChatField;
import app.atende.inboxes.PreChatForm;
import app.atende.inboxes.PreChatQuestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** What may be asked before a chat. */
public final class PreChatRules {
  private static final String FIELDS = "pre_chat_fields";
  private static final int LONGEST_MESSAGE = 1000;
  private static final int LONGEST_WORDS = 255;
  private static final int MOST = 50;

  private PreChatRules() {}

  /**
   * A form, cleaned: every standard question is there, each question once, and none for a custom
   * attribute that is not defined. One that is switched on asks something.
   *
   * @param definitions of all custom attributes; asked only when there are questions for some
   * @throws DomainException at {@code pre_chat_message}, {@code label} or {@code placeholder}:
   *     {@code VALUE_TOO_LONG}, {@code VALUE_INVALID}; at {@code pre_chat_fields}: {@code
   *     VALUE_REQUIRED}, {@code TOO_MANY_CHOICES}
   */
  public static PreChatForm checked(
      PreChatForm form, Supplier<List<AttributeSummary>> definitions) {
    List<PreChatField> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (PreChatQuestion question : questions(form.preChatFields(), definitions)) {
      if (names.add(question.field().name())) {
        fields.add(cleaned(question.field()));
      }
    }
    PreChatField.STANDARD.stream()
        .filter(names::add)
        .forEach(name -> fields.add(PreChatField.standard(name, false, false)));
    if (fields.size() > MOST) {
      throw DomainException.at(FIELDS, ErrorCode.TOO_MANY_CHOICES, MOST);
    }
    if (form.preChatEnabled() && fields.stream().noneMatch(PreChatField::enabled)) {
      throw DomainException.at(FIELDS, ErrorCode.VALUE_REQUIRED);
    }
    String message =
        Words.optionalLines("pre_chat_message", form.preChatMessage(), LONGEST_MESSAGE);
    return new PreChatForm(form.preChatEnabled(), message, fields);
  }

  private static PreChatField cleaned(PreChatField field) {
    return new PreChatField(
        field.name(),
        field.owner(),
        Words.optional("label", field.label(), LONGEST_WORDS),
        Words.optional("placeholder", field.placeholder(), LONGEST_WORDS),
        field.required(),
        field.enabled());
  }

  /** Those of these questions that can be asked, each with its custom attribute. */
  public static List<PreChatQuestion> questions(
      List<PreChatField> fields, Supplier<List<AttributeSummary>> definitions) {
    boolean some = fields.stream().anyMatch(field -> !field.isStandard());
    List<AttributeSummary> defined = some ? definitions.get() : List.of();
    return fields.stream().map(field -> question(field, defined)).filter(Objects::nonNull).toList();
  }

  private static PreChatQuestion question(PreChatField field, List<AttributeSummary> defined) {
    if (field.isStandard()) {
      return PreChatField.STANDARD.contains(field.name()) ? new PreChatQuestion(field, null) : null;
    }
    return defined.stream()
        .filter(one -> one.owner() == field.owner() && one.key().equals(field.name()))
        .findFirst()
        .map(one -> new PreChatQuestion(field, one))
        .orElse(null);
  }
}
