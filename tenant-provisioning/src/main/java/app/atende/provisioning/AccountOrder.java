package app.atende.provisioning;

/** What a list of accounts can be ordered by: columns that have an index. */
public enum AccountOrder {
  /** The order in which they were created. */
  AGE("a.id"),
  /** Their names. */
  NAME("a.name");

  private final String column;

  AccountOrder(String column) {
    this.column = column;
  }

  String sql(boolean descending) {
    String direction = descending ? " DESC" : "";
    return this == AGE ? column + direction : column + direction + ", a.id" + direction;
  }
}
