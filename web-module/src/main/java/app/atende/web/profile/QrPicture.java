package app.atende.web.profile;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.Serializable;
import java.util.Map;

/**
 * A QR code as it stands in the page: no second request, no picture that anybody keeps.
 *
 * @param size so many squares along each side, with the quiet ones around it
 * @param path the dark squares, in the words of SVG
 */
public record QrPicture(int size, String path) implements Serializable {
  private static final int QUIET = 4;

  /** The picture of a text of at most a few hundred characters. */
  static QrPicture of(String text) {
    try {
      Map<EncodeHintType, Object> hints =
          Map.of(
              EncodeHintType.ERROR_CORRECTION,
              ErrorCorrectionLevel.M,
              EncodeHintType.MARGIN,
              QUIET);
      return drawn(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
    } catch (WriterException e) {
      throw new IllegalArgumentException("A text that no QR code holds", e);
    }
  }

  private static QrPicture drawn(BitMatrix squares) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < squares.getHeight(); y++) {
      for (int x = 0; x < squares.getWidth(); x++) {
        if (squares.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return new QrPicture(squares.getWidth(), path.toString());
  }
}
