package app.atende.contacts;

import java.util.Objects;

/**
 * All that is told of a contact at once.
 *
 * @param profile his fields
 * @param blocked whether he is blocked from now on; null changes nothing
 * @param picture what {@link app.atende.files.Pictures#write} answered; null changes nothing
 * @param address where his picture is; null for nowhere, and passed over where there is a picture
 */
public record ToldContact(ContactProfile profile, Boolean blocked, String picture, String address) {

  /** Refuses a form without a profile, which may say nothing. */
  public ToldContact {
    Objects.requireNonNull(profile, "profile");
  }

  /** One of whom no address is told. */
  public ToldContact(ContactProfile profile, Boolean blocked, String picture) {
    this(profile, blocked, picture, null);
  }

  /** Whether a picture would have to be fetched. */
  boolean isElsewhere() {
    return picture == null && address != null;
  }
}
