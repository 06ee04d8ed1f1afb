package app.atende.cli;

import app.atende.config.DatabaseSettings;
import app.atende.config.DatabaseSettings.Administrator;
import app.atende.config.DatabaseUser;
import app.atende.config.SettingRefused;
import app.atende.provisioning.Schemas;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Small pools on the database of the settings, for a process without a server around it. */
public final class DirectDatabase implements Closeable {

  private static final int MOST_CONNECTIONS = 8;

  private final DatabaseSettings settings;
  private final List<HikariDataSource> pools = new ArrayList<>();

  /** The database of these settings; nothing is opened yet. */
  public DirectDatabase(DatabaseSettings settings) {
    this.settings = settings;
  }

  /** A pool of one of our users; refused with the variable's name when his password is not set. */
  public DataSource source(DatabaseUser user) {
    String schema =
        switch (user) {
          case APP -> Schemas.NOTHING;
          case CONTROL, JOBS -> Schemas.CONTROL;
          case PROVISION -> "";
        };
    return pool(schema, new Administrator(user.userName(), settings.passwordOf(user)));
  }

  /** A pool of the administrator of the settings. */
  public DataSource administrator() {
    return pool(
        "",
        settings
            .administrator()
            .orElseThrow(
                () ->
                    new SettingRefused(
                        "ATENDE_DATABASE_ADMIN_USER is not set, but the set-up needs an"
                            + " administrator of the database server.")));
  }

  private DataSource pool(String schema, Administrator login) {
    String url = settings.url(schema) + "&transactionIsolation=READ_COMMITTED";
    HikariDataSource pool = SmallPool.of(url, login, MOST_CONNECTIONS);
    pools.add(pool);
    return pool;
  }

  @Override
  public void close() {
    pools.forEach(HikariDataSource::close);
  }
}
