package app.atende.contacts;

import java.util.Arrays;
import java.util.Optional;

/** By what a list of contacts is put in order (contract 5). Who lacks it stands last. */
public enum ContactSort {
  NAME("name"),
  EMAIL("email"),
  PHONE("phone_number"),
  COMPANY("company_name"),
  COUNTRY("country"),
  CITY("city"),
  /** When they last wrote. */
  ACTIVITY("last_activity_at"),
  /** Since when they are known. */
  CREATED("created_at");

  private final String word;

  ContactSort(String word) {
    this.word = word;
  }

  /** The word of the contract, without its sign. */
  public String word() {
    return word;
  }

  /** The order of this word; empty for a word that means none. */
  public static Optional<ContactSort> ofWord(String word) {
    return Arrays.stream(values()).filter(sort -> sort.word.equals(word)).findFirst();
  }
}
