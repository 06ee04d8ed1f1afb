package app.atende.config;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The users by which we sign in at the database, one for each purpose. */
public enum DatabaseUser {
  /** Serves accounts: may become every account's role, and has no right of its own. */
  APP,
  /** Reads and writes the control schema and drains the outbox. */
  CONTROL,
  /** Creates and changes schemas and roles. Never used to serve a request. */
  PROVISION,
  /** Keeps the repository of the batch jobs. */
  JOBS;

  /** The name in MariaDB: atendeapp, atendecontrol, atendeprovision, atendejobs. */
  public String userName() {
    return "atende" + name().toLowerCase(Locale.ROOT);
  }

  /** The property that holds its password, for example {@code atende.database.app.password}. */
  public String property() {
    return "atende.database." + name().toLowerCase(Locale.ROOT) + ".password";
  }

  static Map<DatabaseUser, String> passwords(SettingReader reader) {
    Map<DatabaseUser, String> passwords = new EnumMap<>(DatabaseUser.class);
    for (DatabaseUser user : values()) {
      reader.text(user.property()).ifPresent(password -> passwords.put(user, password));
    }
    return passwords;
  }
}
