package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.filters.FilterEdit;
import app.atende.filters.KeptFilter;

/** What the actions on filters take and answer, whatever they sift. */
public final class FilterBodies {

  private FilterBodies() {}

  /** A filter as a text. */
  public record Filter(String filter) {}

  /** The same in its one spelling. */
  public record Checked(String filter) {}

  /**
   * What a kept filter shall be.
   *
   * @param version that the reader saw; null for a new one
   */
  public record Wanted(Long version, String name, String filter) {

    FilterEdit edit() {
      return new FilterEdit(name, filter);
    }

    /** The version of a change; throws {@code VALUE_REQUIRED} at {@code version} without one. */
    long seen() {
      if (version == null) {
        throw DomainException.at("version", ErrorCode.VALUE_REQUIRED);
      }
      return version;
    }
  }

  /** A filter as it is kept. */
  public record Kept(long id, long version, String name, String filter) {

    static Kept of(KeptFilter kept) {
      return new Kept(kept.id().value(), kept.version(), kept.name(), kept.filter());
    }
  }
}
