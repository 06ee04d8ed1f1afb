package app.atende.demo.internal;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Makes the files of the demo: a small real picture or a one-page document, by the end of its name.
 */
final class DemoFile {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 320;

  private DemoFile() {}

  /** The bytes of a file of this name. */
  static byte[] of(String name) {
    return name.endsWith(".png") ? picture(name) : document(name);
  }

  private static byte[] picture(String name) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    float hue = Math.floorMod(name.hashCode(), 360) / 360f;
    Color light = Color.getHSBColor(hue, 0.25f, 0.95f);
    Color dark = Color.getHSBColor(hue, 0.55f, 0.55f);
    pen.setPaint(new GradientPaint(0, 0, light, WIDTH, HEIGHT, dark));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.WHITE);
    pen.fillRoundRect(WIDTH / 4, HEIGHT / 4, WIDTH / 2, HEIGHT / 2, 32, 32);
    pen.setColor(dark);
    pen.fillOval(WIDTH / 2 - 40, HEIGHT / 2 - 40, 80, 80);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] document(String name) {
    String page = "BT /F1 20 Tf 72 760 Td (" + name.replaceAll("[^A-Za-z0-9 .-]", "") + ") Tj ET";
    List<String> objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      places.add(file.length());
      file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int table = file.length();
    file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
    places.forEach(place -> file.append("%010d 00000 n \n".formatted(place)));
    file.append("trailer\n<< /Size ")
        .append(objects.size() + 1)
        .append(" /Root 1 0 R >>\nstartxref\n")
        .append(table)
        .append("\n%%EOF\n");
    return file.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
