package app.atende.config;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where MariaDB is and how each of our users signs in there. Their names are fixed.
 *
 * @param address host and port of the database server; empty: the embedded one is started
 * @param sslMode Connector/J's {@code sslMode}: disable on this machine, verify-full elsewhere
 * @param certificate file with the certificate of the server or of its issuer, for verify-…
 * @param passwords the password of each user, as far as one is set
 * @param administrator the account that {@code atende setup} uses; no one else does
 */
public record DatabaseSettings(
    Optional<Address> address,
    String sslMode,
    Optional<String> certificate,
    Map<DatabaseUser, String> passwords,
    Optional<Administrator> administrator) {

  private static final Set<String> MODES = Set.of("disable", "trust", "verify-ca", "verify-full");
  private static final int DEFAULT_PORT = 3306;

  /** Keeps its own copy of the passwords. */
  public DatabaseSettings {
    passwords = Map.copyOf(passwords);
  }

  static DatabaseSettings read(SettingReader reader) {
    Optional<Address> address =
        reader.text("atende.database.address").map(DatabaseSettings::address);
    return new DatabaseSettings(
        address,
        mode(reader, address),
        reader.text("atende.database.certificate"),
        DatabaseUser.passwords(reader),
        reader
            .text("atende.database.admin.user")
            .map(
                user ->
                    new Administrator(user, reader.text("atende.database.admin.password", ""))));
  }

  /**
   * The JDBC address of this schema, for every process that speaks to the database: encrypted as
   * the settings say, and without what the driver offers beside plain statements. The server's own
   * pools say the same in its script.
   *
   * @param schema its name; empty for none
   * @throws SettingRefused when no address is set
   */
  public String url(String schema) {
    Address server =
        address.orElseThrow(
            () ->
                new SettingRefused(
                    "ATENDE_DATABASE_ADDRESS is not set, but it must name the database server, like"
                        + " db.example.com:3306."));
    return "jdbc:mariadb://"
        + server
        + "/"
        + schema
        + "?sslMode="
        + sslMode
        + certificate.map(file -> "&serverSslCert=" + file).orElse("")
        + "&useServerPrepStmts=false&allowMultiQueries=false&allowLocalInfile=false"
        + "&connectTimeout=5000";
  }

  /** The password of this user; refused with the name of the variable when none is set. */
  public String passwordOf(DatabaseUser user) {
    String password = passwords.get(user);
    if (password == null) {
      throw new SettingRefused(
          SettingReader.variable(user.property())
              + " is not set, but the database user "
              + user.userName()
              + " needs a password.");
    }
    return password;
  }

  private static String mode(SettingReader reader, Optional<Address> address) {
    boolean here = address.map(Address::isThisMachine).orElse(true);
    String property = "atende.database.ssl.mode";
    String mode = reader.text(property, here ? "disable" : "verify-full");
    if (!MODES.contains(mode)) {
      throw SettingReader.refusal(property, mode, "disable, trust, verify-ca or verify-full");
    }
    return mode;
  }

  private static Address address(String value) {
    int colon = value.lastIndexOf(':');
    boolean bareIpv6 = value.indexOf(':') != colon && !value.contains("]");
    boolean withPort = colon > value.lastIndexOf(']') && !bareIpv6;
    String host = withPort ? value.substring(0, colon) : value;
    int port = withPort ? portOf(value, value.substring(colon + 1)) : DEFAULT_PORT;
    if (host.isBlank() || !host.matches("[A-Za-z0-9._\\-\\[\\]:]+")) {
      throw addressRefused(value);
    }
    return new Address(host, port);
  }

  private static int portOf(String value, String port) {
    if (!port.matches("[0-9]{1,5}")
        || Integer.parseInt(port) < 1
        || Integer.parseInt(port) > 65_535) {
      throw addressRefused(value);
    }
    return Integer.parseInt(port);
  }

  private static SettingRefused addressRefused(String value) {
    return SettingReader.refusal(
        "atende.database.address", value, "a host and a port like db.example.com:3306");
  }

  /** Host and port of a database server. */
  public record Address(String host, int port) {

    /** Whether the server is reached without leaving this machine. */
    public boolean isThisMachine() {
      return Set.of("127.0.0.1", "localhost", "::1", "[::1]").contains(host);
    }

    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  /** An account of the database server that may create schemas, users and roles. */
  public record Administrator(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  @Override
  public String toString() {
    return "database " + address.map(Address::toString).orElse("embedded") + ", ssl " + sslMode;
  }
}
