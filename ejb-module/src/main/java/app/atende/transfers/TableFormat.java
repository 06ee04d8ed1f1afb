package app.atende.transfers;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.nio.charset.Charset;
import java.util.List;

/**
 * How the letters and cells of a table are written.
 *
 * @param charset one of {@link #CHARSETS}
 * @param delimiter one of {@link #DELIMITERS}
 */
public record TableFormat(String charset, String delimiter) {

  /** The encodings that are read. */
  public static final List<String> CHARSETS =
      List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252");

  /** What may stand between cells: comma, semicolon, tabulator, bar. */
  public static final List<String> DELIMITERS = List.of(",", ";", "tab", "|");

  /**
   * Refuses what is not read with {@code VALUE_INVALID} at {@code charset} or {@code delimiter}.
   */
  public TableFormat {
    if (!CHARSETS.contains(charset)) {
      throw DomainException.at("charset", ErrorCode.VALUE_INVALID);
    }
    if (!DELIMITERS.contains(delimiter)) {
      throw DomainException.at("delimiter", ErrorCode.VALUE_INVALID);
    }
  }

  /** The encoding. */
  public Charset letters() {
    return Charset.forName(charset);
  }

  /** The letter between cells. */
  public char between() {
    return delimiter.equals("tab") ? '\t' : delimiter.charAt(0);
  }
}
