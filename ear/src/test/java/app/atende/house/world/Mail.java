package app.atende.house.world;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as its reader has it.
 *
 * @param source all of it, headers too, as it came over the wire
 * @param recipients the addresses it went to
 * @param text the plain part
 * @param html the same with colours
 */
public record Mail(
    String source,
    List<String> recipients,
    String subject,
    String language,
    String text,
    String html) {
  private static final Pattern LINK = Pattern.compile("(?m)^(https?://\\S+)$");
  private static final Pattern TOKEN = Pattern.compile("[?&]token=([^&\\s]+)");

  /** The address behind the mail's button. */
  public String link() {
    Matcher found = LINK.matcher(text);
    if (!found.find()) {
      throw new AssertionError("No link in " + text);
    }
    return found.group(1);
  }

  /** The same without the house's own address, as a browser of ours asks for it. */
  public String path() {
    return link().replaceFirst("^https?://[^/]+", "");
  }

  /** The secret in the link, if there is one. */
  public Optional<String> token() {
    Matcher found = TOKEN.matcher(link());
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
