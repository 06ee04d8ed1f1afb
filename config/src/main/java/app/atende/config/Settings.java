package app.atende.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Every setting of the operator, read once and checked at the start. Each is a property of
 * MicroProfile Config ({@code atende.http.port}) and so an environment variable too ({@code
 * ATENDE_HTTP_PORT}). A bad value is a {@link SettingRefused} that names the variable.
 *
 * @param brand the product's name on the screens
 * @param dataFolder where files of the accounts and the embedded database stand
 * @param demo whether the demo accounts and the demo page are there
 * @param demoPassword the password of everybody in the demo; without one there are no demo accounts
 * @param platformToken the token of the first platform app, if one is to be set up
 * @param outboundAllow private hosts and networks that outgoing calls may reach
 * @param encryptionKeys for the secret box, empty when none is set
 * @param pushKey by which push services know this installation; without one nothing is pushed
 */
public record Settings(
    HttpSettings http,
    DatabaseSettings database,
    MailSettings mail,
    String brand,
    Path dataFolder,
    boolean demo,
    Optional<String> demoPassword,
    Optional<String> platformToken,
    List<String> outboundAllow,
    EncryptionKeys encryptionKeys,
    Optional<PushKey> pushKey) {

  private static final int SHORTEST_TOKEN = 20;

  /** Reads and checks everything. */
  public static Settings read(Config config) {
    SettingReader reader = new SettingReader(config);
    return new Settings(
        HttpSettings.read(reader),
        DatabaseSettings.read(reader),
        MailSettings.read(reader),
        reader.text("atende.brand", "Atende"),
        folder(reader),
        reader.flag("atende.demo", false),
        reader.text("atende.demo.password"),
        platformToken(reader),
        reader.list("atende.outbound.allow"),
        EncryptionKeys.read(reader),
        PushKey.read(reader));
  }

  private static Path folder(SettingReader reader) {
    String folder = reader.text("atende.data.folder", "data");
    try {
      return Path.of(folder).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw SettingReader.refusal("atende.data.folder", folder, "the path of a folder");
    }
  }

  private static Optional<String> platformToken(SettingReader reader) {
    Optional<String> token = reader.text("atende.platform.token");
    if (token.isPresent() && token.get().length() < SHORTEST_TOKEN) {
      throw new SettingRefused(
          "ATENDE_PLATFORM_TOKEN is too short, but it must have at least "
              + SHORTEST_TOKEN
              + " characters.");
    }
    return token;
  }

  /** Without secrets, so that it may stand in a log. */
  @Override
  public String toString() {
    return "Settings[" + http + ", " + database + ", " + mail + ", data in " + dataFolder + "]";
  }
}
