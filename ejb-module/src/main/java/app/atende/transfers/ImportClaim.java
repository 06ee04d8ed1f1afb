package app.atende.transfers;

/**
 * The right to work through a table, until somebody else gets it.
 *
 * @param id which
 * @param token proves it
 */
public record ImportClaim(ImportId id, String token) {

  /**
   * The claim that a job was started with.
   *
   * @param id digits
   */
  public static ImportClaim of(String id, String token) {
    return new ImportClaim(new ImportId(Long.parseLong(id)), token);
  }
}
