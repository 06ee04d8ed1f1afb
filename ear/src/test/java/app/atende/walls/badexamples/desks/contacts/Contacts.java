package app.atende.walls.badexamples.desks.contacts;

import app.atende.walls.badexamples.Breaks;
import jakarta.ejb.Stateless;

/** A front desk that lets everybody in. */
@Stateless
public class Contacts {
  /** Who asks? */
  @Breaks
  public void delete(long id) {
    throw new IllegalStateException("deleted " + id);
  }
}
