package app.atende.accounts;

/**
 * Something that an account does not keep for ever: receipts of the day before yesterday, uploads
 * that never found their message. A room offers one for each kind; the night shift calls them all.
 * Dropping twice drops less the second time.
 */
public interface Perishable {
  /**
   * A stable word for what is dropped, such as {@code unused-upload}. Stands in the ledger of the
   * night.
   */
  String name();

  /**
   * Drops what has had its time, in a transaction of its own, for the bound account.
   *
   * @param most how many at most
   * @return how many went; fewer than {@code most} when none is left
   */
  int drop(int most);
}
