package app.atende.web.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What stands in the page is read by a camera. */
class QrPictureTest {
  private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int SCALE = 4;

  @Test
  void theTextIsReadAgain() throws ReaderException {
    String text = "otpauth://totp/Atende:ada%40acme.example?secret=ABCDEFGHIJKLMNOP&issuer=Atende";
    assertThat(read(QrPicture.of(text))).isEqualTo(text);
  }

  private static String read(QrPicture picture) throws ReaderException {
    int side = picture.size() * SCALE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xffffff);
    Matcher square = SQUARE.matcher(picture.path());
    while (square.find()) {
      int left = Integer.parseInt(square.group(1)) * SCALE;
      int top = Integer.parseInt(square.group(2)) * SCALE;
      for (int y = top; y < top + SCALE; y++) {
        Arrays.fill(pixels, y * side + left, y * side + left + SCALE, 0);
      }
    }
    RGBLuminanceSource light = new RGBLuminanceSource(side, side, pixels);
    return new QRCodeReader()
        .decode(new BinaryBitmap(new GlobalHistogramBinarizer(light)))
        .getText();
  }
}
