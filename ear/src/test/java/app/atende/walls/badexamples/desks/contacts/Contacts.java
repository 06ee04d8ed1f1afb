package app.atende.walls.badexamples.desks.contacts;

import jakarta.ejb.Stateless;

/** A front desk that lets everybody in. */
@Stateless
public class Contacts {
  /** Who asks? */
  public void delete(long id) {
    throw new IllegalStateException("deleted " + id);
  }
}
