package app.atende.attributes.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many steps a regular expression unfolds to, guessed from above before it is read: counted
 * repetitions multiply, within each other too, and the engine would unfold all of them at once.
 */
final class PatternSize {

  /** Larger than everything that is allowed. */
  private static final long HUGE = 1_000_000_000;

  private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

  private final String written;
  private final Deque<Long> groups = new ArrayDeque<>();
  private int at;
  private long atom;

  private PatternSize(String written) {
    this.written = written;
  }

  /** Its size; huge for what quotes, because nobody sees where a quotation ends. */
  static long of(String written) {
    return written.contains("\\Q") ? HUGE : new PatternSize(written).measure();
  }

  private long measure() {
    groups.push(0L);
    while (at < written.length()) {
      char here = written.charAt(at);
      switch (here) {
        case '(' -> open();
        case ')' -> close();
        case '[' -> step(endOfClass());
        case '\\' -> step(at + 2);
        case '{' -> repeat();
        default -> step(at + 1);
      }
    }
    while (groups.size() > 1) {
      close();
    }
    return groups.peek();
  }

  private void open() {
    groups.push(0L);
    atom = 0;
    at++;
  }

  private void close() {
    if (groups.size() > 1) {
      atom = groups.pop();
      add(atom);
    }
    at++;
  }

  private void step(int next) {
    atom = 1;
    add(1);
    at = next;
  }

  private void repeat() {
    Matcher count = COUNT.matcher(written).region(at, written.length());
    if (!count.lookingAt()) {
      step(at + 1);
      return;
    }
    String most =
        count.group(2) == null || count.group(2).isEmpty() ? count.group(1) : count.group(2);
    long times = Math.max(1, Long.parseLong(most));
    long more = Math.min(HUGE, atom * (times - 1));
    add(more);
    atom = Math.min(HUGE, atom + more);
    at = count.end();
  }

  private void add(long steps) {
    groups.push(Math.min(HUGE, groups.pop() + steps));
  }

  /** Behind the bracket that closes the class; a bracket in the first place is meant itself. */
  private int endOfClass() {
    int i = at + 1;
    if (i < written.length() && written.charAt(i) == '^') {
      i++;
    }
    if (i < written.length() && written.charAt(i) == ']') {
      i++;
    }
    while (i < written.length() && written.charAt(i) != ']') {
      int named = written.startsWith("[:", i) ? written.indexOf(":]", i) : -1;
      if (named > 0) {
        i = named + 2;
      } else {
        i += written.charAt(i) == '\\' ? 2 : 1;
      }
    }
    return i + 1;
  }
}
