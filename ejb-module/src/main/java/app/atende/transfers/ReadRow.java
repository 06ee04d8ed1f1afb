package app.atende.transfers;

import app.atende.contacts.ContactProfile;
import java.util.List;

/**
 * What a row of a table tells of a contact.
 *
 * @param profile what is told; an empty cell tells nothing
 * @param blocked whether he shall be heard no more; null when nothing is told
 * @param labels titles of labels that he shall bear, in lower case
 * @param problems why it cannot be taken in; empty when it can
 */
public record ReadRow(
    ContactProfile profile, Boolean blocked, List<String> labels, List<CellProblem> problems) {

  /** Copies the lists. */
  public ReadRow {
    labels = List.copyOf(labels);
    problems = List.copyOf(problems);
  }
}
