package app.atende.walls.badexamples.tests;

import app.atende.walls.badexamples.Breaks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Shares what may change. */
public class SharingIT {
  static final List<String> CONSTANT = List.of("constant");
  static final String WORD = "constant";

  @Breaks static int shared;
  @Breaks static final AtomicInteger COUNT = new AtomicInteger();
  @Breaks static final ArrayList<String> HEARD = CONSTANT.isEmpty() ? null : copy();
  @Breaks static final int[] NUMBERS = {1};

  private static ArrayList<String> copy() {
    return new ArrayList<>(CONSTANT);
  }

  /** Something that lies inside of a test. */
  static class Inner {
    @Breaks static String last;
  }
}
