package app.atende.walls.badexamples.entities.contacts;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.entities.contacts.internal.Homebody;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows an entity to everybody. */
public class Hosts {
  /** As it is. */
  @Breaks
  public Homebody one() {
    return new Homebody();
  }

  /** In a list. */
  @Breaks
  public List<Homebody> many() {
    return List.of();
  }

  /** Deep inside. */
  @Breaks
  public Map<Long, Optional<? extends Homebody>> found() {
    return Map.of();
  }

  /** In an array. */
  @Breaks
  public Homebody[] row() {
    return new Homebody[0];
  }

  /** Takes one. */
  @Breaks
  public long take(Homebody one) {
    return one.id();
  }

  /** Takes many. */
  @Breaks
  public int takeAll(List<Homebody> many) {
    return many.size();
  }
}
