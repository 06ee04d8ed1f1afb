package app.atende.rooms;

import app.atende.config.SecretBox;
import app.atende.config.Settings;
import app.atende.config.Tokens;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Settings as they are without any, and a secret box with a key of its own. */
@ApplicationScoped
public class TestSettings {

  private static final int KEY_BYTES = 32;

  /** The settings. */
  @Produces
  @Singleton
  public Settings settings() {
    return Settings.read(
        new SmallRyeConfigBuilder()
            .withDefaultValue("atende.data.folder", "target/rooms")
            .withDefaultValue("atende.outbound.allow", "127.0.0.1")
            .withDefaultValue("atende.push.key", "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")
            .build());
  }

  /** The box. */
  @Produces
  @Singleton
  public SecretBox box() {
    return new SecretBox(List.of(Tokens.randomBytes(KEY_BYTES)));
  }
}
