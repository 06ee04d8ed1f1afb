package app.atende.web.page;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The sentences of the bundles in the reader's language. Placeholders are those of {@link
 * MessageFormat}; what is put into them is data and is never read as a pattern or as EL.
 */
@Named
@RequestScoped
public class Words {
  private static final double SECONDS_A_MINUTE = 60;

  private Reader reader;

  /** For CDI. */
  protected Words() {}

  /** Speaks the reader's language. */
  @Inject
  public Words(Reader reader) {
    this.reader = reader;
  }

  /** The sentence of this key with its placeholders filled. A missing key shows itself in marks. */
  public String say(String key, Object... args) {
    return phrase(reader.getLocale(), key, args);
  }

  /**
   * The sentence for so many: key {@code .one} or {@code .other} as the language counts.
   * Placeholder 0 is the number, the others follow.
   */
  public String count(String key, long number, Object... more) {
    return counted(reader.getLocale(), key, number, more);
  }

  /** The same in this language. */
  public static String counted(Locale locale, String key, long number, Object... more) {
    Object[] args = new Object[more.length + 1];
    args[0] = number;
    System.arraycopy(more, 0, args, 1, more.length);
    return phrase(locale, key + (isOne(locale, number) ? ".one" : ".other"), args);
  }

  /** The sentence of a refusal. How long to wait is said in minutes, as people count it. */
  public String refusal(DomainException refusal) {
    Object[] args = refusal.args().toArray();
    if (refusal.code() == ErrorCode.TOO_MANY_TRIES && args.length > 0) {
      double seconds = ((Number) args[0]).doubleValue();
      return refusal(refusal.code(), (long) Math.ceil(seconds / SECONDS_A_MINUTE));
    }
    if (refusal.code() == ErrorCode.LIMIT_EXCEEDED && args.length > 0) {
      args[0] = find("limit." + args[0]).orElse(String.valueOf(args[0]));
    }
    return refusal(refusal.code(), args);
  }

  /** The sentence of a refusal by its code. */
  public String refusal(ErrorCode code, Object... args) {
    return say("error." + code.name(), args);
  }

  /** The sentence of this key, if there is one: for words that come from elsewhere. */
  public Optional<String> find(String key, Object... args) {
    return bundle(reader.getLocale()).containsKey(key)
        ? Optional.of(say(key, args))
        : Optional.empty();
  }

  /** The sentence of this key in this language. */
  public static String phrase(Locale locale, String key, Object... args) {
    ResourceBundle bundle = bundle(locale);
    String pattern;
    try {
      pattern = bundle.getString(key);
    } catch (MissingResourceException e) {
      return "«" + key + "»";
    }
    return new MessageFormat(pattern, locale).format(args);
  }

  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("messages", locale, Words.class.getClassLoader());
  }

  private static boolean isOne(Locale locale, long number) {
    return number == 1 || (number == 0 && locale.getLanguage().equals("pt"));
  }
}
