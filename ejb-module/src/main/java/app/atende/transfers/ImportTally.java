package app.atende.transfers;

import app.atende.contacts.TakenIn.Outcome;

/**
 * How far a table was worked through.
 *
 * @param done rows that were looked at
 * @param created contacts who were new
 * @param updated rows that told something new of known ones
 * @param same rows that told nothing new
 * @param refused rows that could not be taken in
 */
public record ImportTally(int done, int created, int updated, int same, int refused) {

  /** Nothing yet. */
  public static final ImportTally NOTHING = new ImportTally(0, 0, 0, 0, 0);

  /** The same and one row more. */
  public ImportTally plus(Outcome outcome) {
    return switch (outcome) {
      case CREATED -> new ImportTally(done + 1, created + 1, updated, same, refused);
      case UPDATED -> new ImportTally(done + 1, created, updated + 1, same, refused);
      case SAME -> new ImportTally(done + 1, created, updated, same + 1, refused);
      case REFUSED -> new ImportTally(done + 1, created, updated, same, refused + 1);
    };
  }
}
