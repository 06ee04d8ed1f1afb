package app.atende.walls.badexamples.tests;

/** Sleeps. */
public class ImpatientTest {
  static int shared;

  void waits() throws InterruptedException {
    Thread.sleep(10);
    shared++;
  }
}
