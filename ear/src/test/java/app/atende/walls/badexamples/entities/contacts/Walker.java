package app.atende.walls.badexamples.entities.contacts;

import app.atende.walls.badexamples.Breaks;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity outside of internal. */
@Breaks
@Entity
public class Walker {
  @Id private Long id;
}
