package app.atende.transfers;

/** Where a table of contacts stands. The names stand in the database. */
public enum ImportState {
  /** It was sent up; nobody has said yet what its columns are. */
  DRAFT,
  /** It waits for another one to end. */
  WAITING,
  /** It is being taken in. */
  RUNNING,
  /** All rows were worked through. */
  DONE,
  /** Somebody stopped it; what was taken in by then stays. */
  CANCELLED,
  /** It could not be worked through; what was taken in by then stays. */
  FAILED;

  /** Whether nothing more happens to it. */
  public boolean isEnded() {
    return this == DONE || this == CANCELLED || this == FAILED;
  }

  /** Whether it is under way. */
  public boolean isUnderWay() {
    return this == WAITING || this == RUNNING;
  }
}
