package app.atende.contacts;

import java.util.Objects;

/**
 * All that is told of a contact at once.
 *
 * @param profile his fields
 * @param blocked whether he is blocked from now on; null changes nothing
 * @param picture what {@link app.atende.files.Pictures#write} answered; null changes nothing
 */
public record ToldContact(ContactProfile profile, Boolean blocked, String picture) {

  /** Refuses a form without a profile, which may say nothing. */
  public ToldContact {
    Objects.requireNonNull(profile, "profile");
  }
}
