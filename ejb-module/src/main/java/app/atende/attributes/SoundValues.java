package app.atende.attributes;

import app.atende.config.DomainException;
import java.util.List;

/**
 * What can be kept of values that were told, and what cannot.
 *
 * @param kept those that fit, as they are kept, and those that no definition knows
 * @param refused the others
 */
public record SoundValues(Attributes kept, List<Refused> refused) {

  /** Copies the refusals. */
  public SoundValues {
    refused = List.copyOf(refused);
  }

  /**
   * A value that does not fit its definition.
   *
   * @param key of the attribute
   * @param why at {@code custom_attributes} and the key
   */
  public record Refused(String key, DomainException why) {}
}
