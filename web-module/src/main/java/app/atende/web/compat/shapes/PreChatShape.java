package app.atende.web.compat.shapes;

import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.inboxes.PreChatField;
import app.atende.inboxes.PreChatForm;
import app.atende.inboxes.PreChatQuestion;
import java.util.List;

/** A pre-chat form (contract 5.3, pre_chat_form_options). */
public record PreChatShape(String preChatMessage, List<Field> preChatFields) {

  private static final String STANDARD = "standard";
  private static final String OF_ATTRIBUTE = "_attribute";

  /**
   * A question. What its custom attribute lets through stands there only where the form is shown.
   *
   * @param label null for the default in the visitor's language
   */
  public record Field(
      String fieldType,
      String label,
      String placeholder,
      String name,
      String type,
      boolean required,
      boolean enabled,
      List<String> values,
      String regexPattern,
      String regexCue) {

    private static Field of(PreChatField field) {
      return of(field, field.label(), new PreChatQuestion(field, null).type(), null);
    }

    private static Field of(PreChatQuestion question) {
      return of(question.field(), question.label(), question.type(), question.attribute());
    }

    private static Field of(
        PreChatField field, String label, String type, AttributeSummary attribute) {
      return new Field(
          field.owner() == null ? STANDARD : field.owner().word() + OF_ATTRIBUTE,
          label,
          field.placeholder(),
          field.name(),
          type,
          field.required(),
          field.enabled(),
          attribute == null ? List.of() : attribute.choices(),
          attribute == null ? null : attribute.edit().pattern(),
          attribute == null ? null : attribute.edit().hint());
    }
  }

  /** The form as it was set up. */
  public static PreChatShape of(PreChatForm form) {
    return new PreChatShape(
        form.preChatMessage(), form.preChatFields().stream().map(Field::of).toList());
  }

  /** The form as it is shown to a visitor. */
  public static PreChatShape of(PreChatForm form, List<PreChatQuestion> questions) {
    return new PreChatShape(form.preChatMessage(), questions.stream().map(Field::of).toList());
  }

  /** Of what a question of this type tells something; null for a standard one. */
  public static AttributeOwner ownerOf(String fieldType) {
    String word = fieldType.replace(OF_ATTRIBUTE, "");
    return AttributeOwner.ofWord(word).orElse(null);
  }
}
