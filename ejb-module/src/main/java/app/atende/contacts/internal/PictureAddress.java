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

  /** From where his picture is still to be fetched; empty when it came from there already. */
  public static Optional<String> wanted(ContactDetail contact) {
    Attributes known = contact.additionalAttributes();
    return known
        .text(ADDRESS)
        .filter(address -> !known.text(SHOWN).equals(Optional.of(hash(address))));
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
