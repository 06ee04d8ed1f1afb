package app.atende.walls.badexamples.tests;

import app.atende.walls.badexamples.Breaks;
import java.util.ArrayList;
import java.util.List;

/** Shares a list that may change and looks as if it could not. */
@Breaks
public class PilingTest {
  static final List<String> PILE = new ArrayList<>();
}
