package app.atende.contacts.internal;

import app.atende.attributes.Attributes;
import app.atende.config.Tokens;
import app.atende.contacts.ContactDetail;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The address at which a contact's picture is said to be, among his additional attributes: the
 * address, when it was told, and the hash of the one from which the picture was fetched that he is
 * shown by (contract 6.4).
 */
public final class PictureAddress {

  /** The hash of the address from which the picture came. */
  public static final String SHOWN = "avatar_url_hash";

  private static final String ADDRESS = "avatar_url";
  private static final String TOLD_AT = "last_avatar_sync_at";

  /** However often somebody tells another address. */
  private static final Duration BETWEEN = Duration.ofMinutes(1);

  private PictureAddress() {}

  /**
   * Whether a picture is to be fetched from this address: one that is not the last one, or any
   * where there is no picture, but not within a minute after the last one was told.
   */
  public static boolean isNews(ContactDetail contact, String address, Instant at) {
    Attributes known = contact.additionalAttributes();
    boolean isSoon =
        known
            .text(TOLD_AT)
            .flatMap(PictureAddress::moment)
            .filter(told -> at.isBefore(told.plus(BETWEEN)))
            .isPresent();
    boolean isOther = !known.text(ADDRESS).equals(Optional.of(address));
    return !isSoon && (isOther || contact.picture() == null);
  }

  /** These attributes with the address, which was told at this moment. */
  public static Attributes told(Attributes attributes, String address, Instant at) {
    return attributes.with(ADDRESS, address).with(TOLD_AT, at.toString());
  }

  /** From where his picture is still to be fetched; empty when he is shown by what came from it. */
  public static Optional<String> wanted(ContactDetail contact) {
    return contact
        .additionalAttributes()
        .text(ADDRESS)
        .filter(address -> contact.picture() == null || !cameFrom(address, contact));
  }

  private static boolean cameFrom(String address, ContactDetail contact) {
    return contact.additionalAttributes().text(SHOWN).equals(Optional.of(hash(address)));
  }

  /**
   * The name of the file from which the last picture was fetched, so that a gateway which compares
   * names sees that it need not tell it again; empty when none was, or the name is no plain one.
   */
  public static Optional<String> nameOf(ContactDetail contact) {
    return contact
        .additionalAttributes()
        .text(ADDRESS)
        .filter(address -> cameFrom(address, contact))
        .map(address -> address.replaceFirst("[?#].*", "").replaceFirst(".*/", ""))
        .filter(name -> name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,119}"));
  }

  /** What is kept of an address from which the picture came. */
  public static String hash(String address) {
    return HexFormat.of().formatHex(Tokens.sha256(address));
  }

  private static Optional<Instant> moment(String written) {
    try {
      return Optional.of(Instant.parse(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
