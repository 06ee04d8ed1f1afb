package app.atende.house.world;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Every wait of the house tests, under one factor for slow machines. */
public final class Patience {
  private static final double SLOWNESS =
      Double.parseDouble(System.getProperty("atende.slowness", "4"));

  private Patience() {}

  /** Waits for something that takes so long on an idle machine. */
  public static ConditionFactory within(Duration usual) {
    return Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .atMost(scaled(usual));
  }

  /** So long on this machine. */
  public static Duration scaled(Duration usual) {
    return Duration.ofMillis((long) (usual.toMillis() * SLOWNESS));
  }
}
