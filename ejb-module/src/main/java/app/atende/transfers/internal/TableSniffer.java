package app.atende.transfers.internal;

import app.atende.config.DomainException;
import app.atende.transfers.TableFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds out how a table is written. UTF-8 if all of it can be that; UTF-16 by its mark, or by the
 * zeros between its letters; else the encoding of old spreadsheets in the West. Between the cells
 * stands what makes most columns of the first row.
 */
public final class TableSniffer {

  private static final int HEAD = 64 * 1024;

  private TableSniffer() {}

  /** How this file seems to be written. */
  public static TableFormat sniff(Path file) {
    try {
      String charset = charsetOf(file);
      return new TableFormat(charset, delimiterOf(head(file, charset)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String charsetOf(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (begins(head, 0xFF, 0xFE)) {
      return "UTF-16LE";
    }
    if (begins(head, 0xFE, 0xFF)) {
      return "UTF-16BE";
    }
    int zeros = zerosAt(head, 0) + zerosAt(head, 1);
    if (zeros > head.length / 8) {
      return zerosAt(head, 1) >= zerosAt(head, 0) ? "UTF-16LE" : "UTF-16BE";
    }
    return isUtf8(file) ? "UTF-8" : "windows-1252";
  }

  private static boolean begins(byte[] head, int first, int second) {
    return head.length >= 2 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
  }

  private static int zerosAt(byte[] head, int from) {
    int zeros = 0;
    for (int i = from; i < head.length; i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean isUtf8(Path file) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Files.newInputStream(file),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      char[] piece = new char[HEAD];
      int letters = 0;
      while (letters >= 0) {
        letters = reader.read(piece);
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String head(Path file, String charset) throws IOException {
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(file), Charset.forName(charset))) {
      char[] head = new char[HEAD];
      int length = 0;
      int more = 0;
      while (more >= 0 && length < HEAD) {
        length += more;
        more = reader.read(head, length, HEAD - length);
      }
      return new String(head, 0, length);
    }
  }

  static String delimiterOf(String head) {
    String best = TableFormat.DELIMITERS.get(0);
    int most = 1;
    for (String delimiter : TableFormat.DELIMITERS) {
      int columns = columnsOf(head, delimiter);
      if (columns > most) {
        most = columns;
        best = delimiter;
      }
    }
    return best;
  }

  private static int columnsOf(String head, String delimiter) {
    TableFormat format = new TableFormat(TableFormat.CHARSETS.get(0), delimiter);
    try (TableReader reader = TableReader.of(new StringReader(head), format)) {
      return reader.next().map(row -> row.cells().size()).orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DomainException broken) {
      return 0;
    }
  }
}
