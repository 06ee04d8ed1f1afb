package app.atende.files.internal;

import app.atende.files.FileName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.tika.Tika;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/**
 * What a file is, by its content. The name only refines what the content leaves open; what the
 * sender claims is not asked.
 */
public final class ContentTypes {
  private static final String UNKNOWN = "application/octet-stream";
  private static final int LONGEST = 120;
  private static final Tika TIKA = new Tika();

  private ContentTypes() {}

  /** The content type of the stored file, in lower case and without parameters; never null. */
  public static String of(Path file, FileName name) throws IOException {
    Metadata hints = new Metadata();
    hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.value());
    try (InputStream in = TikaInputStream.get(file)) {
      return bare(TIKA.detect(in, hints));
    }
  }

  private static String bare(String type) {
    int semicolon = type.indexOf(';');
    String word = (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
    boolean sound = word.length() <= LONGEST && word.matches("[\\w.+-]+/[\\w.+-]+");
    return sound ? word.toLowerCase(Locale.ROOT) : UNKNOWN;
  }
}
