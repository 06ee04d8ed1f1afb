package app.atende.inboxes;

import app.atende.attributes.AttributeOwner;
import java.util.List;

/**
 * One question of a pre-chat form, as the account set it up.
 *
 * @param name one of {@link #STANDARD}, or the key of a custom attribute
 * @param owner of what the custom attribute tells something; null for a standard question
 * @param label what is asked; null for the default, in the visitor's language, or for the name of
 *     the attribute
 * @param placeholder an example in the empty field; null for none
 * @param required whether nobody gets on without an answer
 * @param enabled whether it is asked at all
 */
public record PreChatField(
    String name,
    AttributeOwner owner,
    String label,
    String placeholder,
    boolean required,
    boolean enabled) {

  /** His e-mail address. */
  public static final String EMAIL = "emailAddress";

  /** His name. */
  public static final String NAME = "fullName";

  /** His phone number. */
  public static final String PHONE = "phoneNumber";

  /** What every form can ask, in the order of a new one (contract 5.3). */
  public static final List<String> STANDARD = List.of(NAME, EMAIL, PHONE);

  /** A standard question in its default words. */
  public static PreChatField standard(String name, boolean required, boolean enabled) {
    return new PreChatField(name, null, null, null, required, enabled);
  }

  /** Asks for a custom attribute, by its name. */
  public static PreChatField attribute(AttributeOwner owner, String key, boolean required) {
    return new PreChatField(key, owner, null, null, required, true);
  }

  /** Whether it asks for what every contact has. */
  public boolean isStandard() {
    return owner == null;
  }

  /** As the audit log shows it: {@code fullName*} for one that must be answered. */
  @Override
  public String toString() {
    String mark = enabled ? "" : " (–)";
    return (label == null ? name : name + " «" + label + "»") + (required ? "*" : "") + mark;
  }
}
