package app.atende.notifications.internal;

import app.atende.people.User;

/**
 * Somebody to whom the house writes.
 *
 * @param words in his language, or the account's if he chose none
 * @param account what people call the account, or the house, in whose name he is written to
 */
public record Addressee(User person, MailWords words, String account) {

  /** Where a mail to him goes. */
  public Recipient recipient() {
    return new Recipient(person.email().value(), person.name());
  }

  /** How a letter to him begins. */
  public String greeting() {
    return words.say("general.greeting", person.availableName());
  }
}
