package app.atende.people;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What somebody who may decide over a user wants to be different. What is empty or null stays as it
 * is; an empty display name removes it.
 *
 * @param email vouched for by whoever asks
 * @param password in the clear; checked and hashed, never stored
 * @param customAttributes makes the new JSON object out of the one that stands there, which may be
 *     null
 */
public record UserChange(
    Optional<EmailAddress> email,
    String name,
    String displayName,
    Optional<String> password,
    UnaryOperator<String> customAttributes) {

  /** The user as this change leaves him; throws when one of the values is none. */
  User over(User before) {
    String called =
        name == null ? before.name() : ShortText.required("name", name, Users.LONGEST_NAME);
    String shown =
        displayName == null
            ? before.displayName()
            : ShortText.optional("display_name", displayName, Users.LONGEST_NAME);
    User.Attributes kept = before.attributes();
    String custom = customAttributes.apply(kept.custom());
    return new User(
        before.id(),
        email.orElse(before.email()),
        called,
        shown,
        before.confirmedAt(),
        before.preferences(),
        new User.Attributes(Users.limited("custom_attributes", custom), kept.createdByApp()),
        before.picture(),
        before.createdAt());
  }

  @Override
  public String toString() {
    return "UserChange[" + email + "]";
  }
}
