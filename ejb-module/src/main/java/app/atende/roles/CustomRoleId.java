package app.atende.roles;

/** A role that the bound account made itself. */
public record CustomRoleId(long value) {

  /** Refuses anything that cannot be an id. */
  public CustomRoleId {
    if (value <= 0) {
      throw new IllegalArgumentException("not a role id: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
