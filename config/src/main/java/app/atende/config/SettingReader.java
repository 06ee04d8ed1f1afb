package app.atende.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Reads single values out of MicroProfile Config and words the refusal of a bad one. */
final class SettingReader {

  private static final Set<String> YES = Set.of("true", "yes", "on", "1");
  private static final Set<String> NO = Set.of("false", "no", "off", "0");

  private static final String ADDRESS_EXPECTED = "an address like https://help.example.com";
  private static final int HIGHEST_PORT = 65_535;

  private final Config config;

  SettingReader(Config config) {
    this.config = config;
  }

  /** The environment variable under which a property is documented. */
  static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  Optional<String> text(String property) {
    return config
        .getOptionalValue(property, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  String text(String property, String otherwise) {
    return text(property).orElse(otherwise);
  }

  int port(String property, int otherwise) {
    return text(property).map(value -> port(property, value)).orElse(otherwise);
  }

  private static int port(String property, String value) {
    int port = value.matches("[0-9]{1,5}") ? Integer.parseInt(value) : 0;
    if (port < 1 || port > HIGHEST_PORT) {
      throw refusal(property, value, "a whole number from 1 to 65535");
    }
    return port;
  }

  boolean flag(String property, boolean otherwise) {
    Optional<String> value = text(property).map(word -> word.toLowerCase(Locale.ROOT));
    if (value.isEmpty()) {
      return otherwise;
    }
    if (YES.contains(value.get()) || NO.contains(value.get())) {
      return YES.contains(value.get());
    }
    throw refusal(property, value.get(), "true or false");
  }

  List<String> list(String property) {
    return text(property).stream()
        .flatMap(value -> Stream.of(value.split("[,\\s]+")))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The address of a page that a browser opens: http or https, without a user. */
  Optional<URI> address(String property) {
    return text(property).map(value -> address(property, value));
  }

  private static URI address(String property, String value) {
    if (!value.matches("https?://[^/?#@\\s]+(?:[/?#]\\S*)?")) {
      throw refusal(property, value, ADDRESS_EXPECTED);
    }
    return parsed(property, value);
  }

  private static URI parsed(String property, String value) {
    try {
      URI uri = new URI(value);
      if (uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Said below, as for an address without a host.
    }
    throw refusal(property, value, ADDRESS_EXPECTED);
  }

  /** An origin: scheme http or https, host, port if any; nothing behind it but a single slash. */
  Optional<URI> origin(String property) {
    return text(property).map(value -> origin(property, value));
  }

  private static URI origin(String property, String value) {
    if (!value.matches("https?://[^/?#@\\s]+/?")) {
      throw refusal(property, value, ADDRESS_EXPECTED);
    }
    return parsed(property, value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
  }

  static SettingRefused refusal(String property, String value, String expected) {
    return new SettingRefused(
        variable(property) + " is «" + value + "», but it must be " + expected + ".");
  }
}
