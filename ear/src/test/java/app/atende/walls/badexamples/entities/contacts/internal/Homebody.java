package app.atende.walls.badexamples.entities.contacts.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity at home. */
@Entity
public class Homebody {
  @Id private Long id;

  /** An entity may name itself here. */
  public Homebody other() {
    return this;
  }

  /** The id. */
  public Long id() {
    return id;
  }
}
