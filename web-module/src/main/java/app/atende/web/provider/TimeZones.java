package app.atende.web.provider;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;

/** The time zones that people choose from: places, those of Brazil first. */
final class TimeZones {

  private static final List<String> BRAZIL =
      List.of(
          "America/Sao_Paulo",
          "America/Bahia",
          "America/Belem",
          "America/Boa_Vista",
          "America/Campo_Grande",
          "America/Cuiaba",
          "America/Fortaleza",
          "America/Manaus",
          "America/Noronha",
          "America/Porto_Velho",
          "America/Recife",
          "America/Rio_Branco");

  static final List<String> NAMES =
      Stream.concat(
              BRAZIL.stream(),
              Arrays.stream(TimeZone.getAvailableIDs())
                  .filter(ZoneId.getAvailableZoneIds()::contains)
                  .filter(TimeZones::isPlace)
                  .filter(name -> !BRAZIL.contains(name))
                  .sorted())
          .toList();

  private TimeZones() {}

  private static boolean isPlace(String name) {
    String region = name.substring(0, Math.max(0, name.indexOf('/'))).toLowerCase(Locale.ROOT);
    return List.of(
                "africa",
                "america",
                "antarctica",
                "asia",
                "atlantic",
                "australia",
                "europe",
                "indian",
                "pacific")
            .contains(region)
        || name.equals("UTC");
  }
}
