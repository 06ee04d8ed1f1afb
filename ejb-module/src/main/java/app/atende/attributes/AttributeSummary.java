package app.atende.attributes;

import app.atende.attributes.internal.ValueRules;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A custom attribute as the account defined it. It reads and changes its own value among those of a
 * contact or a conversation; all others are left alone.
 *
 * @param id which
 * @param version for the next change of the definition
 * @param owner of what it tells something
 * @param key under which its values stand
 * @param type what its values are
 * @param edit what is said about it
 * @param requiredToResolve whether agents fill it in before they resolve a conversation
 * @param createdAt since when it is defined
 * @param updatedAt when the definition was last changed
 */
public record AttributeSummary(
    AttributeId id,
    long version,
    AttributeOwner owner,
    String key,
    AttributeType type,
    AttributeEdit edit,
    boolean requiredToResolve,
    Instant createdAt,
    Instant updatedAt) {

  /** How it is called on the pages. */
  public String name() {
    return edit.name();
  }

  /** What it is for; null for nothing. */
  public String description() {
    return edit.description();
  }

  /** The values of a list, in their order; empty for every other type. */
  public List<String> choices() {
    return edit.choices();
  }

  /** Its value among these, as it would be typed; empty when there is none. */
  public String text(Attributes kept) {
    return ValueRules.text(type, kept.values().get(key));
  }

  /** Whether it has no value among these. */
  public boolean isMissing(Attributes kept) {
    return text(kept).isBlank();
  }

  /** Its value among these, if it is an address of the web that people may be sent to. */
  public Optional<String> link(Attributes kept) {
    return Optional.of(text(kept))
        .filter(text -> type == AttributeType.LINK && ValueRules.isLink(text));
  }

  /**
   * These with what was typed as its value.
   *
   * @throws DomainException {@code STALE_EDIT} when another value stands there than was seen; what
   *     {@link ValueRules#value} refuses at {@code value}
   */
  public Attributes set(Attributes kept, TypedValue typed) {
    Object value = ValueRules.value(type, edit, typed.text());
    if (typed.seen() != null && !typed.seen().equals(text(kept))) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    return kept.with(key, value);
  }

  /** These without its value. */
  public Attributes remove(Attributes kept) {
    return kept.with(key, null);
  }
}
