package app.atende.house.world;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A file as somebody sends it.
 *
 * @param name as he calls it; may be anything
 * @param type as he declares it; may be a lie
 */
public record Upload(String name, String type, byte[] bytes) {
  /** The smallest picture there is. */
  public static final byte[] PICTURE =
      Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAAEBASwAAAAAAQABAAACAkQBADs=");

  private static final String BOUNDARY = "----a-line-that-no-file-contains";

  /** A plain text. */
  public static Upload text(String name, String text) {
    return new Upload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  /** A picture of one pixel. */
  public static Upload picture(String name) {
    return new Upload(name, "image/gif", PICTURE);
  }

  /** So many seconds of silence, as a telephone would record it. */
  public static Upload silence(String name, int seconds) {
    int rate = 8000;
    int length = rate * seconds;
    ByteBuffer wave = ByteBuffer.allocate(44 + length).order(ByteOrder.LITTLE_ENDIAN);
    wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + length);
    wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wave.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(rate);
    wave.putShort((short) 1).putShort((short) 8);
    wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length);
    while (wave.hasRemaining()) {
      wave.put((byte) 128);
    }
    return new Upload(name, "audio/wav", wave.array());
  }

  /** What stands in the header of a form with files. */
  static String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  /** The body of a form with files, as a browser writes it. */
  static byte[] form(Map<String, String> fields, String field, List<Upload> files) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) -> {
          write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name);
          write(body, "\"\r\n\r\n" + value + "\r\n");
        });
    for (Upload file : files) {
      write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field);
      write(body, "\"; filename=\"" + quoted(file.name()) + "\"\r\nContent-Type: " + file.type());
      write(body, "\r\n\r\n");
      body.writeBytes(file.bytes());
      write(body, "\r\n");
    }
    write(body, "--" + BOUNDARY + "--\r\n");
    return body.toByteArray();
  }

  private static String quoted(String name) {
    return name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
