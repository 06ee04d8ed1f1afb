package app.atende.transfers.internal;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends a row that never ends, as behind a quotation mark that is not closed, before it fills the
 * memory.
 */
final class RowLimit extends FilterReader {

  private final long most;
  private long read;

  /** With at most so many letters between two calls of {@link #next}, and a buffer more. */
  RowLimit(Reader in, long most) {
    super(in);
    this.most = most;
  }

  /** A row came to its end. */
  void next() {
    read = 0;
  }

  @Override
  public int read() throws IOException {
    int letter = super.read();
    count(letter < 0 ? 0 : 1);
    return letter;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int letters = super.read(into, from, length);
    count(Math.max(letters, 0));
    return letters;
  }

  private void count(int letters) {
    read += letters;
    if (read > most) {
      throw new Reached();
    }
  }

  /** The row is too long. */
  static final class Reached extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
