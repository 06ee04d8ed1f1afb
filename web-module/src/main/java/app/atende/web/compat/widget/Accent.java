package app.atende.web.compat.widget;

import java.util.Locale;
import java.util.Map;

/**
 * The colours that an inbox's own colour replaces, made so that text on them and in them can be
 * read in both themes: at least 4.5 to 1 by the formula of WCAG. A colour that would have to change
 * beyond recognition still keeps its hue.
 */
final class Accent {

  private static final double READABLE = 4.6;
  private static final double[] WHITE = {1, 1, 1};
  private static final double[] DARK_SURFACE = rgb("#1D2128");
  private static final double[] LIGHT_TEXT = rgb("#191D24");
  private static final double[] DARK_TEXT = rgb("#E9ECF1");
  private static final double[] DARK_GROUND = rgb("#16191F");
  private static final double STEP = 0.02;
  private static final double HOVER = 0.16;
  private static final double LIGHT_TINT = 0.12;
  private static final double DARK_TINT = 0.3;

  private final double[] base;

  private Accent(double[] base) {
    this.base = base;
  }

  /** The colours of {@code #} and six hexadecimal digits. */
  static Accent of(String color) {
    return new Accent(rgb(color));
  }

  /** The colour of buttons: white text on it can be read. */
  String solid() {
    return hex(solidColor());
  }

  /** The custom properties of each theme. */
  Map<String, Map<String, String>> palette() {
    return Map.of("light", light(), "dark", dark());
  }

  private Map<String, String> light() {
    double[] solid = solidColor();
    double[] tint = mix(solid, WHITE, LIGHT_TINT);
    return Map.of(
        "accent-solid", hex(solid),
        "accent-solid-hover", hex(mix(new double[] {0, 0, 0}, solid, HOVER)),
        "accent", hex(solid),
        "accent-tint", hex(tint),
        "on-tint", hex(readable(solid, tint, LIGHT_TEXT)),
        "bubble-out", hex(mix(solid, WHITE, LIGHT_TINT)));
  }

  private Map<String, String> dark() {
    double[] solid = solidColor();
    double[] tint = mix(solid, DARK_GROUND, DARK_TINT);
    return Map.of(
        "accent-solid", hex(solid),
        "accent-solid-hover", hex(mix(new double[] {0, 0, 0}, solid, HOVER)),
        "accent", hex(readable(base, DARK_SURFACE, DARK_TEXT)),
        "accent-tint", hex(tint),
        "on-tint", hex(readable(base, tint, DARK_TEXT)),
        "bubble-out", hex(tint));
  }

  private double[] solidColor() {
    return readable(base, WHITE, new double[] {0, 0, 0});
  }

  /** Moves a colour towards another one until it can be read on the ground. */
  private static double[] readable(double[] color, double[] ground, double[] towards) {
    double part = 0;
    double[] moved = color;
    while (contrast(moved, ground) < READABLE && part < 1) {
      part += STEP;
      moved = mix(towards, color, Math.min(1, part));
    }
    return moved;
  }

  /** How well two colours can be told apart, 1 to 21. */
  static double contrast(double[] one, double[] other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(double[] color) {
    return 0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2]);
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static double[] mix(double[] color, double[] into, double part) {
    double[] mixed = new double[3];
    for (int i = 0; i < 3; i++) {
      mixed[i] = color[i] * part + into[i] * (1 - part);
    }
    return mixed;
  }

  /** The channels of {@code #rrggbb}, 0 to 1. */
  static double[] rgb(String color) {
    int value = Integer.parseInt(color.substring(1), 16);
    return new double[] {(value >> 16) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0};
  }

  private static String hex(double[] color) {
    return String.format(
        Locale.ROOT,
        "#%02X%02X%02X",
        Math.round(color[0] * 255),
        Math.round(color[1] * 255),
        Math.round(color[2] * 255));
  }
}
