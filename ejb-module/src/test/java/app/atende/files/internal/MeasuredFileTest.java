package app.atende.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.files.FileKind;
import app.atende.files.FileName;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredFileTest {
  @TempDir Path folder;

  @Test
  void aPictureIsKnownByItsContentAndMeasured() throws IOException {
    MeasuredFile file = measure("foto.txt", picture("png"));
    assertThat(file.contentType()).isEqualTo("image/png");
    assertThat(file.size()).contains(new ImageSize(4, 3));
    assertThat(measure("f", picture("jpg")).size()).contains(new ImageSize(4, 3));
    assertThat(measure("f", picture("gif")).size()).contains(new ImageSize(4, 3));
  }

  @Test
  void aWebPictureIsMeasuredWithoutAReader() throws IOException {
    byte[] extended =
        HexFormat.of()
            .parseHex(
                "52494646"
                    + "16000000"
                    + "57454250"
                    + "56503858"
                    + "0a000000"
                    + "00000000"
                    + "3f0600"
                    + "af0400");
    MeasuredFile file = measure("foto.webp", extended);
    assertThat(file.contentType()).isEqualTo("image/webp");
    assertThat(file.size()).contains(new ImageSize(1600, 1200));
  }

  @Test
  void whatCanCarryScriptIsNeverAPicture() throws IOException {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    for (String name : new String[] {"logo.svg", "logo.png", "logo.png.svg"}) {
      assertThat(kind(name, svg)).as(name).isEqualTo(FileKind.FILE);
    }
    assertThat(kind("a.png", "<!DOCTYPE html><script>alert(1)</script>")).isEqualTo(FileKind.FILE);
    assertThat(kind("a.jpg", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>"))
        .isEqualTo(FileKind.FILE);
    assertThat(kind("a.html", "nothing much")).isEqualTo(FileKind.FILE);
    assertThat(kind("a.gif", "%PDF-1.4 /JS (alert)")).isEqualTo(FileKind.FILE);
  }

  @Test
  void aVoiceThatABrowserRecordedIsNoFilm() throws IOException {
    String head =
        "\u001aE\u00df\u00a3\u009fB\u0086\u0081\u0001B\u0082\u0084webmB\u0087\u0081\u0004";
    assertThat(FileKind.of(measure("a.webm", latin(head + "A_OPUS")).contentType()))
        .isEqualTo(FileKind.AUDIO);
    assertThat(FileKind.of(measure("a.webm", latin(head + "V_VP8 A_OPUS")).contentType()))
        .isEqualTo(FileKind.VIDEO);
    assertThat(FileKind.of(measure("a.webm", latin(head)).contentType())).isEqualTo(FileKind.VIDEO);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void aPictureWithABrokenHeadHasNoSize() throws IOException {
    byte[] broken = java.util.Arrays.copyOf(picture("png"), 12);
    assertThat(measure("a.png", broken).size()).isEmpty();
  }

  private FileKind kind(String name, String content) throws IOException {
    return FileKind.of(measure(name, content.getBytes(StandardCharsets.UTF_8)).contentType());
  }

  private MeasuredFile measure(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("stored"), content);
    return MeasuredFile.of(
        new StoredBytes("0".repeat(32), content.length), FileName.of(name), file);
  }

  private static byte[] picture(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }
}
