package app.atende.attributes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the value of a custom attribute is, in the words that foreign clients know (contract 5). */
public enum AttributeType {
  /** A line of text; a pattern may say of which form. */
  TEXT,
  /** A number. */
  NUMBER,
  /** A number that is money; only programs make such attributes. */
  CURRENCY,
  /** A number of hundredths; only programs make such attributes. */
  PERCENT,
  /** An address of the web. */
  LINK,
  /** A day. */
  DATE,
  /** One of the values that the definition lists. */
  LIST,
  /** Yes or no. */
  CHECKBOX;

  private static final List<AttributeType> OFFERED =
      List.of(TEXT, NUMBER, LINK, DATE, LIST, CHECKBOX);

  /** Those that people choose from (S2.6). */
  public static List<AttributeType> offered() {
    return OFFERED;
  }

  /** The word of the contract, such as {@code text}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this word; empty for any other. */
  public static Optional<AttributeType> ofWord(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }

  /** Whether its values are numbers. */
  public boolean isNumber() {
    return this == NUMBER || this == CURRENCY || this == PERCENT;
  }
}
