package app.atende.web.profile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a browser says of itself, as far as a person recognises his device by it. A guess: browsers
 * name each other, so the first that fits in the order of the table wins.
 *
 * @param browser its name; empty when unknown
 * @param system the operating system; empty when unknown
 */
record UserAgent(String browser, String system) {
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("SamsungBrowser", "Samsung Internet");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("FxiOS", "Firefox");
    BROWSERS.put("CriOS", "Chrome");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  static UserAgent of(String header) {
    return new UserAgent(first(BROWSERS, header), first(SYSTEMS, header));
  }

  private static String first(Map<String, String> table, String header) {
    return table.entrySet().stream()
        .filter(entry -> header.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
