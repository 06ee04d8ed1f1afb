package app.atende.walls.badexamples.entities.contacts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity outside of internal. */
@Entity
public class Walker {
  @Id private Long id;

  /** The id. */
  public Long id() {
    return id;
  }
}
