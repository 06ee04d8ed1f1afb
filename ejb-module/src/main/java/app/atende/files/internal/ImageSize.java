package app.atende.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * How wide and high a picture is, in pixels, read from its head alone: no pixel is decoded, so a
 * picture that claims to be enormous costs nothing.
 */
public record ImageSize(int width, int height) {
  private static final int WEBP_HEAD = 30;
  private static final int MOST = 100_000;

  /**
   * The size of the picture in this file; empty when the format is unknown or the head is broken.
   */
  public static Optional<ImageSize> of(Path file) {
    try {
      Optional<ImageSize> known = byReader(file);
      return (known.isPresent() ? known : ofWebp(head(file))).filter(ImageSize::isSound);
    } catch (IOException | RuntimeException broken) {
      // The readers of the JDK throw all sorts of things at broken pictures: such a file simply has
      // no size.
      return Optional.empty();
    }
  }

  private static Optional<ImageSize> byReader(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return Optional.of(new ImageSize(reader.getWidth(0), reader.getHeight(0)));
      } finally {
        reader.dispose();
      }
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(WEBP_HEAD);
    }
  }

  /**
   * The JDK has no WebP reader; the three layouts of its head are fixed (RFC 9649, sections 2.5 to
   * 2.7).
   */
  static Optional<ImageSize> ofWebp(byte[] head) {
    if (head.length < WEBP_HEAD || !isText(head, 0, "RIFF") || !isText(head, 8, "WEBP")) {
      return Optional.empty();
    }
    if (isText(head, 12, "VP8X")) {
      return Optional.of(new ImageSize(1 + little(head, 24, 3), 1 + little(head, 27, 3)));
    }
    if (isText(head, 12, "VP8L")) {
      int bits = little(head, 21, 4);
      return Optional.of(new ImageSize(1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF)));
    }
    if (isText(head, 12, "VP8 ")) {
      return Optional.of(new ImageSize(little(head, 26, 2) & 0x3FFF, little(head, 28, 2) & 0x3FFF));
    }
    return Optional.empty();
  }

  private boolean isSound() {
    return width > 0 && height > 0 && width <= MOST && height <= MOST;
  }

  private static boolean isText(byte[] bytes, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (bytes[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int little(byte[] bytes, int at, int count) {
    int value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = (value << 8) | (bytes[at + i] & 0xFF);
    }
    return value;
  }
}
