package app.atende.walls.badexamples.tests;

import app.atende.walls.badexamples.Breaks;
import java.util.concurrent.TimeUnit;

/** Sleeps, in every way there is. */
public class ImpatientTest {
  @Breaks
  void sleeps() throws InterruptedException {
    Thread.sleep(10);
  }

  @Breaks
  void sleepsMoreExactly() throws InterruptedException {
    Thread.sleep(10, 10);
  }

  @Breaks
  void sleepsByUnit() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(10);
  }

  void waitsForSomebody(Thread somebody) throws InterruptedException {
    somebody.join();
  }
}
