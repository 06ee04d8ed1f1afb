package app.atende.people;

import app.atende.control.Row;
import app.atende.control.Statements;
import java.sql.SQLException;
import java.time.Instant;

/** How a user stands in the control schema. */
final class UserRows {
  static final String SELECT =
      "SELECT id, email, name, display_name, confirmed_at, locale, theme, ui_settings,"
          + " custom_attributes, created_by_app, picture, created_at FROM user WHERE ";

  private UserRows() {}

  /** What a new user starts with; all but the name may be null. */
  record Start(
      String name,
      String displayName,
      String passwordHash,
      Instant confirmedAt,
      String customAttributes) {}

  /**
   * Where a new user comes from.
   *
   * @param app the platform app that makes him and may reach him afterwards, or null
   */
  record Birth(Instant at, byte[] pubsubSecret, PlatformApp app) {}

  /** Inserts a user, with the grant for his app, and returns his id. */
  static long insert(Statements tx, EmailAddress email, Start start, Birth birth) {
    PlatformApp app = birth.app();
    long id =
        tx.insert(
            "INSERT INTO user (email, name, display_name, password_hash, confirmed_at,"
                + " pubsub_secret, custom_attributes, created_by_app, created_at, changed_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            email.value(),
            start.name(),
            start.displayName(),
            start.passwordHash(),
            start.confirmedAt(),
            birth.pubsubSecret(),
            start.customAttributes(),
            app == null ? null : app.id(),
            birth.at(),
            birth.at());
    if (app != null) {
      PlatformApps.grant(tx, app, PlatformApp.ObjectKind.USER, id);
    }
    return id;
  }

  /** Writes what one may decide about a user, all but his password. */
  static void update(Statements tx, User user, Instant at) {
    tx.update(
        "UPDATE user SET email = ?, name = ?, display_name = ?, custom_attributes = ?,"
            + " changed_at = ? WHERE id = ?",
        user.email().value(),
        user.name(),
        user.displayName(),
        user.attributes().custom(),
        at,
        user.id().value());
  }

  static User read(Row row) throws SQLException {
    return new User(
        new UserId(row.number("id")),
        new EmailAddress(row.text("email")),
        row.text("name"),
        row.text("display_name"),
        row.instant("confirmed_at"),
        new User.Preferences(
            row.text("locale"), row.word("theme", Theme.class), row.text("ui_settings")),
        new User.Attributes(
            row.text("custom_attributes"), row.maybeNumber("created_by_app").orElse(null)),
        row.text("picture"),
        row.instant("created_at"));
  }
}
