package app.atende.config;

import java.util.Optional;

/**
 * The SMTP server that mail goes out by.
 *
 * @param host its name, this machine by default
 * @param port its port, 587 by default with STARTTLS, 25 without
 * @param user the name to sign in with; empty: without signing in
 * @param password the password to it
 * @param startTls whether the connection must be encrypted before anything is sent
 * @param from the sender's address of the house's own mail
 */
public record MailSettings(
    String host,
    int port,
    Optional<String> user,
    Optional<String> password,
    boolean startTls,
    String from) {

  private static final int SUBMISSION = 587;
  private static final int RELAY = 25;

  static MailSettings read(SettingReader reader) {
    boolean startTls =
        reader.flag("atende.mail.starttls", reader.text("atende.mail.user").isPresent());
    String from = reader.text("atende.mail.from", "atende@localhost");
    if (from.indexOf('@') < 1 || from.chars().anyMatch(Character::isWhitespace)) {
      throw SettingReader.refusal("atende.mail.from", from, "an e-mail address");
    }
    return new MailSettings(
        reader.text("atende.mail.host", "127.0.0.1"),
        reader.port("atende.mail.port", startTls ? SUBMISSION : RELAY),
        reader.text("atende.mail.user"),
        reader.text("atende.mail.password"),
        startTls,
        from);
  }

  @Override
  public String toString() {
    return "mail " + host + ":" + port + (startTls ? " with STARTTLS" : "") + " from " + from;
  }
}
