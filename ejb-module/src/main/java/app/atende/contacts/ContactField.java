package app.atende.contacts;

import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a row of a filter of contacts asks for: something that every contact has, or an attribute of
 * the account's own.
 *
 * @param word as it stands in addresses: {@code email}; {@code own12} for the attribute of id 12
 * @param standard what every contact has; null for an attribute of the account's own
 * @param custom that attribute; null for what every contact has, and when it is not defined any
 *     more
 */
public record ContactField(String word, ContactAttribute standard, AttributeSummary custom) {

  private static final Pattern OWN = Pattern.compile("own([1-9][0-9]{0,17})");

  /** Something that every contact has. */
  public static ContactField of(ContactAttribute standard) {
    return new ContactField(standard.word(), standard, null);
  }

  /** An attribute of the account's own. */
  public static ContactField of(AttributeSummary custom) {
    return new ContactField("own" + custom.id(), null, custom);
  }

  /**
   * The field of this word; empty for a word that means none.
   *
   * @param definitions the account's own attributes, of whatever owner
   */
  static Optional<ContactField> ofWord(String word, Collection<AttributeSummary> definitions) {
    Matcher own = OWN.matcher(word);
    if (!own.matches()) {
      return ContactAttribute.ofWord(word).map(ContactField::of);
    }
    long id = Long.parseLong(own.group(1));
    AttributeSummary custom =
        definitions.stream()
            .filter(each -> each.owner() == AttributeOwner.CONTACT && each.id().value() == id)
            .findFirst()
            .orElse(null);
    return Optional.of(new ContactField(word, null, custom));
  }

  /** What it is compared with. */
  public ContactValueKind kind() {
    if (standard != null) {
      return standard.kind();
    }
    return custom == null ? ContactValueKind.GONE : ContactValueKind.of(custom.type());
  }
}
