package app.atende.files;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture of somebody as it is kept: the middle square, small, drawn anew. Nothing of the file
 * that was sent is left in it: no script, no place where it was taken, no bytes behind the picture
 * (X14). What the sender says about the file is not asked; its content decides.
 */
public final class SmallPicture {

  /** Width and height, in pixels. */
  public static final int SIDE = 256;

  /** The largest file that is taken, in bytes. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  /** The content type of all of them. */
  public static final String TYPE = "image/jpeg";

  private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");
  private static final long MOST_PIXELS = 40_000_000;

  private SmallPicture() {}

  /**
   * The bytes of the small picture, as {@link #TYPE}. The stream is read to the end or to the
   * limit, and left open. A picture whose head claims to be enormous is refused before a pixel of
   * it is decoded.
   *
   * @throws DomainException at {@code picture}: {@code FILE_TOO_LARGE} beyond {@link #MOST_BYTES};
   *     {@code PICTURE_UNREADABLE} when it is none of JPEG, PNG and GIF, or broken, or has more
   *     than 40 million pixels
   */
  public static byte[] of(InputStream content) {
    byte[] sent = read(content);
    try {
      return drawn(square(decoded(sent)));
    } catch (IOException | RuntimeException broken) {
      // The readers of the JDK throw all sorts of things at broken pictures.
      throw DomainException.at("picture", ErrorCode.PICTURE_UNREADABLE);
    }
  }

  private static byte[] read(InputStream content) {
    try {
      byte[] sent = content.readNBytes(MOST_BYTES + 1);
      if (sent.length > MOST_BYTES) {
        throw DomainException.at("picture", ErrorCode.FILE_TOO_LARGE, MOST_BYTES);
      }
      return sent;
    } catch (IOException e) {
      throw new UncheckedIOException("a picture could not be read", e);
    }
  }

  /** Only so many of its pixels as are needed. */
  private static BufferedImage decoded(byte[] sent) throws IOException {
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return decoded(reader);
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage decoded(ImageReader reader) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    boolean known = FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT));
    if (!known || width * height > MOST_PIXELS) {
      throw new IOException("not a picture of this kind");
    }
    ImageReadParam part = reader.getDefaultReadParam();
    int step = (int) Math.max(1, Math.min(width, height) / (2L * SIDE));
    part.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, part);
  }

  private static BufferedImage square(BufferedImage whole) {
    int side = Math.min(whole.getWidth(), whole.getHeight());
    int x = (whole.getWidth() - side) / 2;
    int y = (whole.getHeight() - side) / 2;
    BufferedImage small = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = small.createGraphics();
    brush.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    brush.drawImage(whole, 0, 0, SIDE, SIDE, x, y, x + side, y + side, Color.WHITE, null);
    brush.dispose();
    return small;
  }

  private static byte[] drawn(BufferedImage picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, "jpeg", out)) {
      throw new IOException("this machine draws no JPEG");
    }
    return out.toByteArray();
  }
}
