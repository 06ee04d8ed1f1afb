package app.atende.web.compat.shapes;

import app.atende.filters.FilterKind;
import app.atende.filters.KeptFilter;
import java.util.List;

/**
 * A saved view (contract 5.6, CustomFilter): a folder or a segment. Both have one space of numbers:
 * those of segments begin behind {@link #SEGMENTS}.
 *
 * @param updatedAt since when it is there: later changes are not kept
 */
public record CustomFilterShape(
    long id, String name, String filterType, Query query, String createdAt, String updatedAt) {

  /** What is added to the number of a segment. */
  public static final long SEGMENTS = 1_000_000_000L;

  /** What it shows. */
  public record Query(List<ConditionShape> payload) {}

  /** The view, and what it says in the words of the dialect. */
  public static CustomFilterShape of(
      KeptFilter kept, FilterKind kind, List<ConditionShape> conditions) {
    boolean isFolder = kind == FilterKind.FOLDER;
    return new CustomFilterShape(
        isFolder ? kept.id().value() : SEGMENTS + kept.id().value(),
        kept.name(),
        isFolder ? "conversation" : "contact",
        new Query(conditions),
        WireTime.iso(kept.createdAt()),
        WireTime.iso(kept.createdAt()));
  }
}
