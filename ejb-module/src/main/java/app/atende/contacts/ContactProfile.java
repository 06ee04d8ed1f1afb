package app.atende.contacts;

import app.atende.attributes.Attributes;

/**
 * What is told about a contact. Null says nothing about a field; an empty text removes it.
 *
 * @param name how he is called
 * @param email his e-mail address, in any case
 * @param phoneNumber his phone number with country code, such as {@code +5511987654321}
 * @param identifier his id in the customer's own system
 * @param customAttributes merged over the old ones; {@link Attributes#NONE} changes nothing
 * @param additionalAttributes merged over the old ones: city, company, networks…
 */
public record ContactProfile(
    String name,
    String email,
    String phoneNumber,
    String identifier,
    Attributes customAttributes,
    Attributes additionalAttributes) {

  /** A profile that says nothing. */
  public static final ContactProfile EMPTY =
      new ContactProfile(null, null, null, null, Attributes.NONE, Attributes.NONE);

  /** Reads missing attributes as none. */
  public ContactProfile {
    customAttributes = customAttributes == null ? Attributes.NONE : customAttributes;
    additionalAttributes = additionalAttributes == null ? Attributes.NONE : additionalAttributes;
  }

  /** Name and e-mail address; either may be null. */
  public static ContactProfile of(String name, String email) {
    return EMPTY.withName(name).withEmail(email);
  }

  /** The same with this name. */
  public ContactProfile withName(String changed) {
    return new ContactProfile(
        changed, email, phoneNumber, identifier, customAttributes, additionalAttributes);
  }

  /** The same with this e-mail address. */
  public ContactProfile withEmail(String changed) {
    return new ContactProfile(
        name, changed, phoneNumber, identifier, customAttributes, additionalAttributes);
  }

  /** The same with this phone number. */
  public ContactProfile withPhoneNumber(String changed) {
    return new ContactProfile(
        name, email, changed, identifier, customAttributes, additionalAttributes);
  }

  /** The same with these custom attributes. */
  public ContactProfile withCustomAttributes(Attributes changed) {
    return new ContactProfile(name, email, phoneNumber, identifier, changed, additionalAttributes);
  }

  /** The same with these additional attributes. */
  public ContactProfile withAdditionalAttributes(Attributes changed) {
    return new ContactProfile(name, email, phoneNumber, identifier, customAttributes, changed);
  }

  /** The same with this identifier. */
  public ContactProfile withIdentifier(String changed) {
    return new ContactProfile(
        name, email, phoneNumber, changed, customAttributes, additionalAttributes);
  }
}
