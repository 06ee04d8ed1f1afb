package app.atende.conversations.internal;

import app.atende.conversations.FilledText;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one rule for variables in what agents write: {@code {{contact.name}}}. What stands in code is
 * left alone. A value is never read for variables again, so nobody's name brings some in.
 *
 * <p>A name below {@code contact}, {@code agent} or {@code conversation} is a variable of ours:
 * without a value it is undefined, and leaves nothing behind when it is sent. Any other name in
 * double braces is undefined too, but it is sent as it was written: it may well be meant so.
 *
 * <p>Words behind a bar stand in for a value of ours that is not there: {@code {{contact.name |
 * friend}}}, or as other systems write it, {@code {{contact.name | default: 'friend'}}}. No words
 * behind it leave nothing behind. Either way such a variable is not undefined.
 */
public final class Placeholders {
  private static final Pattern PIECES =
      Pattern.compile(
          "```[\\s\\S]*?(?:```|$)|`[^`\\n]+`"
              + "|\\{\\{[ \\t]*([\\p{L}_][\\p{L}\\p{N}_.-]{0,99})[ \\t]*(?:\\|([^{}\\n]{0,500}))?}}");
  private static final Pattern LIQUID = Pattern.compile("default[ \\t]*:[ \\t]*(['\"])(.*)\\1");
  private static final Pattern OURS = Pattern.compile("(?:contact|agent|conversation)\\..+");

  private Placeholders() {}

  /** Whether there may be any. */
  public static boolean mayStandIn(String text) {
    return text != null && text.contains("{{");
  }

  /** Fills a text with these values; a blank value is none. */
  public static FilledText fill(String text, Map<String, String> values) {
    StringBuilder shown = new StringBuilder();
    StringBuilder sent = new StringBuilder();
    Set<String> undefined = new LinkedHashSet<>();
    Matcher pieces = PIECES.matcher(text);
    int from = 0;
    while (pieces.find()) {
      String before = text.substring(from, pieces.start());
      shown.append(before);
      sent.append(before);
      from = pieces.end();
      String name = pieces.group(1);
      String value = name == null ? pieces.group() : values.getOrDefault(name, "");
      if (value.isBlank() && isOurs(name) && pieces.group(2) != null) {
        String instead = fallback(pieces.group(2).strip());
        shown.append(instead);
        sent.append(instead);
      } else if (value.isBlank()) {
        undefined.add(name);
        shown.append(pieces.group());
        sent.append(isOurs(name) ? "" : pieces.group());
      } else {
        shown.append(value);
        sent.append(value);
      }
    }
    String rest = text.substring(from);
    return new FilledText(
        shown.append(rest).toString(), sent.append(rest).toString(), undefined.stream().toList());
  }

  private static boolean isOurs(String name) {
    return OURS.matcher(name).matches();
  }

  private static String fallback(String words) {
    Matcher liquid = LIQUID.matcher(words);
    return liquid.matches() ? liquid.group(2) : words;
  }
}
