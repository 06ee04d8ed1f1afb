package app.atende.contacts.internal;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Names for visitors who gave none, such as {@code rio-azul-417}: better told apart than numbers.
 */
final class RandomName {

  private static final List<String> THINGS =
      List.of("rio", "lago", "monte", "vale", "farol", "campo", "jardim", "porto", "bosque", "mar");
  private static final List<String> QUALITIES =
      List.of(
          "azul", "verde", "claro", "calmo", "novo", "alto", "feliz", "leve", "manso", "sereno");
  private static final int NUMBERS = 1000;

  private RandomName() {}

  static String next(RandomGenerator random) {
    return THINGS.get(random.nextInt(THINGS.size()))
        + "-"
        + QUALITIES.get(random.nextInt(QUALITIES.size()))
        + "-"
        + random.nextInt(NUMBERS);
  }
}
