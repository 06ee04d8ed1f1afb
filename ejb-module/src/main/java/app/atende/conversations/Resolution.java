package app.atende.conversations;

import app.atende.attributes.AttributeId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a conversation is resolved.
 *
 * @param filled what was typed for attributes that had no value
 * @param quiet whether the contact is not asked how he liked it, whatever the inbox says (W25)
 */
public record Resolution(Map<AttributeId, String> filled, boolean quiet) {

  /** Without further ado. */
  public static final Resolution PLAIN = new Resolution(Map.of(), false);

  /** Copies what was typed, in its order. */
  public Resolution {
    filled = Collections.unmodifiableMap(new LinkedHashMap<>(filled));
  }

  /** After these values were filled in. */
  public static Resolution filling(Map<AttributeId, String> filled) {
    return new Resolution(filled, false);
  }

  /** The same, and the contact is not asked. */
  public Resolution quietly() {
    return new Resolution(filled, true);
  }
}
