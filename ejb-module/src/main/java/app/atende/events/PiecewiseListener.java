package app.atende.events;

/**
 * Work that may be long, done piece by piece, each in a transaction of its own. After a while on
 * one node what remains goes back into the outbox, behind the work of others; that is no failed
 * try. A node that dies in the middle leaves the pieces that it did, so each piece finds out by
 * itself what there is still to do.
 */
public interface PiecewiseListener extends DurableListener {

  /** Does one piece, in a transaction of its own. Says whether there may be more. */
  boolean handlePiece(EventNote note);

  /** All pieces, one after another, in the caller's transactions. */
  @Override
  default void handle(EventNote note) {
    boolean isMore;
    do {
      isMore = handlePiece(note);
    } while (isMore);
  }

  @Override
  default boolean runsInTransaction() {
    return false;
  }
}
