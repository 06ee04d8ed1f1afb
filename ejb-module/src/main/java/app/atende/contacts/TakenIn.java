package app.atende.contacts;

import app.atende.config.DomainException;

/**
 * What became of somebody who stood in a table, or would become of him.
 *
 * @param outcome what it is
 * @param contact who he is; null when he was refused, or would be new
 * @param refusal why he was refused; null when he was not
 */
public record TakenIn(Outcome outcome, ContactId contact, DomainException refusal) {

  /** What can become of him. */
  public enum Outcome {
    /** He was nobody whom we knew. */
    CREATED,
    /** We knew him, and know more or something else now. */
    UPDATED,
    /** We knew all that already. */
    SAME,
    /** He cannot be kept. */
    REFUSED
  }

  static TakenIn refused(DomainException refusal) {
    return new TakenIn(Outcome.REFUSED, null, refusal);
  }
}
