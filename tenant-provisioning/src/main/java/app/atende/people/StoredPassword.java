package app.atende.people;

import java.util.List;

/**
 * The hash of one person's password, and what others know of him.
 *
 * @param hash null as long as he has chosen none
 */
record StoredPassword(long owner, String email, String name, String hash) {
  /** Words that must not make up his password. */
  List<String> about() {
    return List.of(name, email);
  }

  @Override
  public String toString() {
    return "StoredPassword[" + owner + "]";
  }
}
