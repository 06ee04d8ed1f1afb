package app.atende.conversations;

import java.util.Set;

/**
 * What is put on a conversation and what is taken off it.
 *
 * @param added labels it shall bear
 * @param removed labels it shall bear no more
 */
public record LabelChange(Set<LabelId> added, Set<LabelId> removed) {

  /** Copies the labels. */
  public LabelChange {
    added = Set.copyOf(added);
    removed = Set.copyOf(removed);
  }

  /** Puts these on. */
  public static LabelChange add(LabelId... labels) {
    return new LabelChange(Set.of(labels), Set.of());
  }

  /** Takes these off. */
  public static LabelChange remove(LabelId... labels) {
    return new LabelChange(Set.of(), Set.of(labels));
  }
}
