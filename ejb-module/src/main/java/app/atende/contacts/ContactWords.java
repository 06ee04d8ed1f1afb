package app.atende.contacts;

import app.atende.rows.SearchWords;
import app.atende.rows.Sql;

/** What it means that words are true of a contact, said once for every search. */
public final class ContactWords {

  private ContactWords() {}

  /**
   * The condition on the row {@code ct} of {@code contact}: all of them stand in his name, e-mail
   * address and identifier, or they are digits of his telephone number. A column of ASCII cannot be
   * asked for anything else.
   */
  public static Sql areTrue(SearchWords words) {
    Sql sql = new Sql("(").add(words.standIn("ct.name", "ct.email", "ct.identifier"));
    words
        .digits()
        .map(SearchWords::containing)
        .ifPresent(
            digits -> sql.add(" OR ct.phone_number LIKE ? OR ct.phone_key LIKE ?", digits, digits));
    return sql.add(")");
  }
}
