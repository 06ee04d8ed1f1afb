package app.atende.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A person who signs in, as everybody may hold him; no secret is in it.
 *
 * @param displayName how colleagues and customers see him, null when it is the name
 * @param confirmedAt when he proved that the address is his, null as long as he has not
 * @param preferences how he wants the console
 * @param attributes what programs keep at him
 * @param picture the key of his picture, or null
 * @param createdAt when the row was made
 */
public record User(
    UserId id,
    EmailAddress email,
    String name,
    String displayName,
    Instant confirmedAt,
    Preferences preferences,
    Attributes attributes,
    String picture,
    Instant createdAt) {

  /** The display name if there is one, else the name. */
  public String availableName() {
    return displayName == null ? name : displayName;
  }

  /** Whether the address is known to be his. */
  public boolean isConfirmed() {
    return confirmedAt != null;
  }

  /**
   * How a person wants the console.
   *
   * @param locale {@code pt_BR} or {@code en}, null to follow the browser
   * @param theme null to follow the system
   * @param uiSettings widths, columns and the like as a JSON object, null when there are none
   */
  public record Preferences(String locale, Theme theme, String uiSettings) {

    /** How he has arranged what stands beside a conversation. */
    public SectionPreferences sections() {
      return SectionPreferences.in(uiSettings);
    }

    /** How he writes; the usual as long as he has said nothing. */
    public WritingPreferences writing() {
      return WritingPreferences.in(uiSettings);
    }

    /** How much room lists take; null as long as he has said nothing. */
    public Density density() {
      return Density.in(uiSettings);
    }

    /** When the console rings for him; the usual as long as he has said nothing. */
    public AudioAlerts alerts() {
      return AudioAlerts.in(uiSettings);
    }

    /** The columns of a table of the console that he hides. */
    public Set<String> hiddenColumns(String table) {
      return HiddenColumns.in(uiSettings, table);
    }
  }

  /**
   * What programs keep at a user.
   *
   * @param custom a JSON object, null when there is none
   * @param createdByApp the platform app that made this user, null when none did
   */
  public record Attributes(String custom, Long createdByApp) {
    /** The app that made this user. */
    public Optional<Long> creator() {
      return Optional.ofNullable(createdByApp);
    }
  }
}
