package app.atende.provisioning;

import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Short names made of long ones. */
final class Slugs {

  private static final int LONGEST = 32;
  private static final int SUFFIXES = 36 * 36 * 36 * 36;

  private Slugs() {}

  /** The slug that a name suggests: «Café da Esquina» gives {@code cafe-da-esquina}. */
  static String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String cut = slug.substring(0, Math.min(slug.length(), LONGEST)).replaceAll("^-+|-+$", "");
    return cut.length() < 2 ? "conta" + (cut.isEmpty() ? "" : "-" + cut) : cut;
  }

  /** The same with an ending, for when somebody has it. */
  static String another(String slug) {
    int ending = ThreadLocalRandom.current().nextInt(SUFFIXES);
    return slug + "-" + Integer.toString(ending, 36);
  }
}
