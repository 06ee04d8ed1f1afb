package app.atende.people;

import app.atende.control.ControlDatabase;
import app.atende.control.Row;
import app.atende.control.Statements;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The password hashes of users and of operators; the only class that reads or writes those columns.
 */
final class StoredPasswords {
  private final ControlDatabase control;

  StoredPasswords(ControlDatabase control) {
    this.control = control;
  }

  Optional<StoredPassword> find(Realm realm, EmailAddress email) {
    return control.find(select(realm) + "email = ?", StoredPasswords::read, email.value());
  }

  Optional<StoredPassword> find(Realm realm, long owner) {
    return control.find(select(realm) + "id = ?", StoredPasswords::read, owner);
  }

  /** Writes the same password in a newer form, unless it was changed meanwhile. */
  void refresh(Realm realm, StoredPassword old, String newHash) {
    control.update(
        "UPDATE " + table(realm) + " SET password_hash = ? WHERE id = ? AND password_hash = ?",
        newHash,
        old.owner(),
        old.hash());
  }

  /** Sets another password. */
  static int replace(Statements tx, Realm realm, long owner, String hash) {
    return tx.update("UPDATE " + table(realm) + " SET password_hash = ? WHERE id = ?", hash, owner);
  }

  private static String select(Realm realm) {
    return "SELECT id, email, name, password_hash FROM " + table(realm) + " WHERE ";
  }

  private static String table(Realm realm) {
    return realm == Realm.USER ? "user" : "provider_operator";
  }

  private static StoredPassword read(Row row) throws SQLException {
    return new StoredPassword(
        row.number("id"), row.text("email"), row.text("name"), row.text("password_hash"));
  }
}
