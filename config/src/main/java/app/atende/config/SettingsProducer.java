package app.atende.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;

/** Hands the settings and the secret box to whoever injects them in the server. */
@ApplicationScoped
public class SettingsProducer {

  /** The settings of this server, read once. */
  @Produces
  @Singleton
  public Settings settings() {
    return Settings.read(ConfigProvider.getConfig());
  }

  /** The secret box under the operator's keys; refused when none is set. */
  @Produces
  @Singleton
  public SecretBox secretBox(Settings settings) {
    return settings.encryptionKeys().box();
  }
}
