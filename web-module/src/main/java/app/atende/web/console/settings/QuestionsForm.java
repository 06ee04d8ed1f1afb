package app.atende.web.console.settings;

import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.inboxes.PreChatField;
import app.atende.inboxes.PreChatForm;
import app.atende.web.page.Words;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a visitor is asked before a chat, as a form shows it: questions to order, add and remove.
 */
public class QuestionsForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private boolean enabled;
  private String message;
  private String chosen;
  private final List<Row> rows = new ArrayList<>();

  /**
   * Shows this form; questions whose attribute is gone are left out.
   *
   * @param words say what the standard questions are called
   */
  static QuestionsForm of(PreChatForm kept, List<AttributeSummary> defined, Words words) {
    QuestionsForm form = new QuestionsForm();
    form.enabled = kept.preChatEnabled();
    form.message = kept.preChatMessage();
    for (PreChatField field : kept.preChatFields()) {
      Optional<String> called =
          field.isStandard()
              ? Optional.of(words.say("PreChatField." + field.name()))
              : defined.stream()
                  .filter(one -> one.owner() == field.owner() && one.key().equals(field.name()))
                  .findFirst()
                  .map(AttributeSummary::name);
      called.ifPresent(name -> form.rows.add(Row.of(field, name)));
    }
    return form;
  }

  /** The form that was typed. */
  PreChatForm form() {
    return new PreChatForm(enabled, message, rows.stream().map(Row::field).toList());
  }

  /** Asks for one more custom attribute. */
  void add(AttributeSummary attribute) {
    PreChatField field = PreChatField.attribute(attribute.owner(), attribute.key(), false);
    rows.add(Row.of(field, attribute.name()));
    chosen = null;
  }

  /** Whether a custom attribute is asked for. */
  boolean asksFor(AttributeSummary attribute) {
    return rows.stream()
        .anyMatch(row -> row.owner == attribute.owner() && row.name.equals(attribute.key()));
  }

  /** Asks this one earlier. */
  public void up(int index) {
    if (index > 0 && index < rows.size()) {
      Collections.swap(rows, index, index - 1);
    }
  }

  /** Asks this one later. */
  public void down(int index) {
    up(index + 1);
  }

  /** Does not ask for this custom attribute any more. */
  public void remove(int index) {
    if (index < rows.size() && !rows.get(index).isStandard()) {
      rows.remove(index);
    }
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }

  /** The questions in their order. */
  public List<Row> getRows() {
    return rows;
  }

  /** One question. */
  public static class Row implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private AttributeOwner owner;
    private String called;
    private String label;
    private String placeholder;
    private boolean required;
    private boolean enabled;

    private static Row of(PreChatField field, String called) {
      Row row = new Row();
      row.name = field.name();
      row.owner = field.owner();
      row.called = called;
      row.label = field.label();
      row.placeholder = field.placeholder();
      row.required = field.required();
      row.enabled = field.enabled();
      return row;
    }

    private PreChatField field() {
      return new PreChatField(name, owner, label, placeholder, required, enabled);
    }

    /** Its name on the wire. */
    public String getName() {
      return name;
    }

    /** How it is called on the page. */
    public String getCalled() {
      return called;
    }

    /** Whether every form has it. */
    public boolean isStandard() {
      return owner == null;
    }

    /** Of what its custom attribute tells something; null for a standard question. */
    public AttributeOwner getOwner() {
      return owner;
    }

    public String getLabel() {
      return label;
    }

    public void setLabel(String label) {
      this.label = label;
    }

    public String getPlaceholder() {
      return placeholder;
    }

    public void setPlaceholder(String placeholder) {
      this.placeholder = placeholder;
    }

    public boolean isRequired() {
      return required;
    }

    public void setRequired(boolean required) {
      this.required = required;
    }

    public boolean isEnabled() {
      return enabled;
    }

    public void setEnabled(boolean enabled) {
      this.enabled = enabled;
    }
  }
}
