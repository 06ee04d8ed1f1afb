package app.atende.walls.badexamples.tests;

import app.atende.walls.badexamples.Breaks;
import org.junit.jupiter.api.Disabled;

/** Is left out. */
@Breaks
public class LeftOutTest {
  @Disabled
  void never() {}
}
