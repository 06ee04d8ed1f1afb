package app.atende.transfers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What of every contact is a column of a table, in the order of the columns. */
public enum ContactColumn {
  /** His number here. Only goes out. */
  ID("id", false),
  NAME("name", true),
  EMAIL("email", true),
  PHONE("phone_number", true),
  /** His id in the customer's own system. */
  IDENTIFIER("identifier", true),
  COMPANY("company_name", true),
  COUNTRY("country_code", true),
  CITY("city", true),
  BIO("description", true),
  FACEBOOK("facebook", true),
  INSTAGRAM("instagram", true),
  LINKEDIN("linkedin", true),
  TWITTER("twitter", true),
  GITHUB("github", true),
  /** Titles, between commas. */
  LABELS("labels", true),
  BLOCKED("blocked", true),
  /** Since when he is known. Only goes out. */
  CREATED("created_at", false),
  /** When he last wrote. Only goes out. */
  ACTIVITY("last_activity_at", false);

  private static final List<ContactColumn> NETWORKS =
      List.of(FACEBOOK, INSTAGRAM, LINKEDIN, TWITTER, GITHUB);

  private final String word;
  private final boolean takenIn;

  ContactColumn(String word, boolean takenIn) {
    this.word = word;
    this.takenIn = takenIn;
  }

  /** The word of the contract, under which programs know it. */
  public String word() {
    return word;
  }

  /** Whether a table that comes in may tell it. */
  public boolean isTakenIn() {
    return takenIn;
  }

  /** Whether it is his name in a network. */
  public boolean isNetwork() {
    return NETWORKS.contains(this);
  }

  /** Whether it says who somebody is. */
  public boolean isKey() {
    return this == NAME || this == EMAIL || this == PHONE || this == IDENTIFIER;
  }

  /** What a table may tell. */
  public static List<ContactColumn> takenIn() {
    return Arrays.stream(values()).filter(ContactColumn::isTakenIn).toList();
  }

  /** The column of this word; empty for a word that means none. */
  public static Optional<ContactColumn> ofWord(String word) {
    return Arrays.stream(values()).filter(column -> column.word.equals(word)).findFirst();
  }
}
