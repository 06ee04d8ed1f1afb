package app.atende.faults;

import app.atende.house.inside.HouseIsOpen;
import app.atende.house.inside.ManyThreadsManyAccounts;
import app.atende.house.inside.Probe;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * X9 in its long form: ten minutes, or as many seconds as {@code -Datende.faults.seconds} says. The
 * archive carries the number into the server.
 */
@Tag("faults")
@ExtendWith({HouseIsOpen.class, ArquillianExtension.class})
class AccountsStayApartForLongIT implements ManyThreadsManyAccounts {
  private static final String SECONDS = "seconds.txt";

  @Deployment
  static WebArchive probe() {
    return Probe.archive()
        .addAsResource(
            new StringAsset(Long.toString(Long.getLong("atende.faults.seconds", 600))), SECONDS);
  }

  @Override
  public long seconds() {
    try (InputStream written =
        AccountsStayApartForLongIT.class.getClassLoader().getResourceAsStream(SECONDS)) {
      return Long.parseLong(new String(written.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
