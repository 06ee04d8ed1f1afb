package app.atende.attributes;

import java.util.List;

/**
 * What is said about a custom attribute and can be said otherwise later.
 *
 * @param name how it is called on the pages
 * @param description what it is for; null for nothing
 * @param choices the values of a list, in their order; passed over for every other type
 * @param pattern the form of a text, as a regular expression; null for any, passed over for every
 *     other type
 * @param hint what is said of that form to whoever typed something else; null for nothing
 */
public record AttributeEdit(
    String name, String description, List<String> choices, String pattern, String hint) {

  /** Reads missing choices as none. */
  public AttributeEdit {
    choices = choices == null ? List.of() : List.copyOf(choices);
  }

  /** Just a name. */
  public static AttributeEdit named(String name) {
    return new AttributeEdit(name, null, List.of(), null, null);
  }

  /** The same with these choices. */
  public AttributeEdit choosing(List<String> values) {
    return new AttributeEdit(name, description, values, pattern, hint);
  }

  /** The same with a form that its texts have. */
  public AttributeEdit like(String form, String saidOfIt) {
    return new AttributeEdit(name, description, choices, form, saidOfIt);
  }
}
