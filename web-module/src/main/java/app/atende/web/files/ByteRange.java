package app.atende.web.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that a client asks for, as players do who jump (RFC 9110, 14). Several parts at
 * once are not served: such a request gets the whole file, which the standard allows.
 *
 * @param first the first byte, counted from 0
 * @param last the last byte, included
 */
record ByteRange(long first, long last) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** The whole of a file of this size. */
  static ByteRange whole(long size) {
    return new ByteRange(0, size - 1);
  }

  /**
   * What the header asks for, cut to the file's size.
   *
   * @param header the value of {@code Range}, null when there is none
   * @return empty when nothing usable is asked for: then the whole file is meant
   * @throws Unsatisfiable when the part lies behind the file's end
   */
  static Optional<ByteRange> of(String header, long size) throws Unsatisfiable {
    Matcher part = ONE.matcher(header == null ? "" : header.strip());
    if (!part.matches() || (part.group(1).isEmpty() && part.group(2).isEmpty())) {
      return Optional.empty();
    }
    ByteRange range = part.group(1).isEmpty() ? tail(part.group(2), size) : from(part, size);
    if (range.last < range.first && !part.group(1).isEmpty() && range.first < size) {
      return Optional.empty();
    }
    if (range.first >= size || range.last < range.first) {
      throw new Unsatisfiable();
    }
    return Optional.of(range);
  }

  private static ByteRange tail(String count, long size) {
    return new ByteRange(Math.max(0, size - Long.parseLong(count)), size - 1);
  }

  private static ByteRange from(Matcher part, long size) {
    long last = part.group(2).isEmpty() ? size - 1 : Long.parseLong(part.group(2));
    return new ByteRange(Long.parseLong(part.group(1)), Math.min(last, size - 1));
  }

  /** How many bytes it is. */
  long length() {
    return last - first + 1;
  }

  /** The value of {@code Content-Range}. */
  String contentRange(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }

  /** The part lies behind the file's end. */
  static final class Unsatisfiable extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
