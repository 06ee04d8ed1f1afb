package app.atende.files.internal;

import app.atende.files.FileName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final int HEAD = 16 * 1024;
  private static final Set<String> MATROSKA =
      Set.of("video/webm", "video/x-matroska", "application/x-matroska");
  private static final Pattern SOUND_TRACK = Pattern.compile("A_(?:OPUS|VORBIS)");
  private static final Pattern PICTURE_TRACK = Pattern.compile("V_(?:VP[89]|AV1|MPEG|MS/|THEORA)");
  private static final Tika TIKA = new Tika();

  private ContentTypes() {}

  /** The content type of the stored file, in lower case and without parameters; never null. */
  public static String of(Path file, FileName name) throws IOException {
    Metadata hints = new Metadata();
    hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.value());
    try (InputStream in = TikaInputStream.get(file)) {
      String type = bare(TIKA.detect(in, hints));
      return MATROSKA.contains(type) ? ofTracks(file, type) : type;
    }
  }

  /**
   * Browsers record voice into WebM, which is taken for a film by its first bytes. Its tracks say
   * what it is; their names stand near the beginning.
   */
  private static String ofTracks(Path file, String type) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      boolean sound = SOUND_TRACK.matcher(head).find();
      return sound && !PICTURE_TRACK.matcher(head).find() ? "audio/webm" : type;
    }
  }

  private static String bare(String type) {
    int semicolon = type.indexOf(';');
    String word = (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
    boolean sound = word.length() <= LONGEST && word.matches("[\\w.+-]+/[\\w.+-]+");
    return sound ? word.toLowerCase(Locale.ROOT) : UNKNOWN;
  }
}
