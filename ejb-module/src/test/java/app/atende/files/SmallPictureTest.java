package app.atende.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallPictureTest {

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif"})
  void theMiddleSquareIsDrawnAnewAsAJpeg(String format) throws IOException {
    BufferedImage small = read(SmallPicture.of(stream(flag(900, 300, format))));
    assertThat(small.getWidth()).isEqualTo(SmallPicture.SIDE);
    assertThat(small.getHeight()).isEqualTo(SmallPicture.SIDE);
    assertThat(new Color(small.getRGB(4, 128)).getGreen()).isGreaterThan(200);
    assertThat(new Color(small.getRGB(251, 128)).getGreen()).isGreaterThan(200);
  }

  @Test
  void whatStandsBehindThePictureIsNotKept() throws IOException {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    sent.write(flag(300, 300, "png"));
    sent.write("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
    String kept =
        new String(SmallPicture.of(stream(sent.toByteArray())), StandardCharsets.ISO_8859_1);
    assertThat(kept).doesNotContain("script");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<svg xmlns='http://www.w3.org/2000/svg'/>", "<html></html>", "BM", ""})
  void whatIsNoPictureOfTheseKindsIsRefused(String content) {
    assertThatThrownBy(() -> SmallPicture.of(stream(content.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("PICTURE_UNREADABLE");
  }

  @Test
  void aBrokenPictureIsRefused() throws IOException {
    byte[] whole = flag(300, 300, "png");
    assertThatThrownBy(() -> SmallPicture.of(stream(Arrays.copyOf(whole, 60))))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("PICTURE_UNREADABLE");
  }

  /** The head claims 60,000 × 60,000 pixels, which would be 10 GB. */
  @Test
  void aPictureThatClaimsToBeEnormousIsRefusedByItsHead() throws IOException {
    byte[] bomb = flag(300, 300, "png");
    ByteBuffer head = ByteBuffer.wrap(bomb);
    head.putInt(16, 60_000).putInt(20, 60_000);
    CRC32 sum = new CRC32();
    sum.update(bomb, 12, 17);
    head.putInt(29, (int) sum.getValue());
    assertThatThrownBy(() -> SmallPicture.of(stream(bomb)))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("PICTURE_UNREADABLE");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedBeforeItIsRead() {
    assertThatThrownBy(() -> SmallPicture.of(stream(new byte[SmallPicture.MOST_BYTES + 1])))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("FILE_TOO_LARGE");
  }

  /** Red, green and blue in thirds from left to right. */
  private static byte[] flag(int width, int height, String format) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = picture.createGraphics();
    brush.setColor(Color.RED);
    brush.fillRect(0, 0, width, height);
    brush.setColor(Color.GREEN);
    brush.fillRect(width / 3, 0, width / 3, height);
    brush.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, format, out);
    return out.toByteArray();
  }

  private static BufferedImage read(byte[] bytes) throws IOException {
    return ImageIO.read(stream(bytes));
  }

  private static ByteArrayInputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
