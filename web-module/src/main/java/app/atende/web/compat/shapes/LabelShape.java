package app.atende.web.compat.shapes;

import app.atende.conversations.LabelSummary;

/** A label (contract 5.6, Label). */
public record LabelShape(
    long id, String title, String description, String color, boolean showOnSidebar) {

  /** The label. */
  public static LabelShape of(LabelSummary label) {
    return new LabelShape(
        label.id().value(),
        label.title(),
        label.description(),
        label.color(),
        label.onSidebar());
  }
}
