package app.atende.contacts;

import app.atende.attributes.AttributeDefinitions;
import app.atende.config.DomainException;
import app.atende.filters.FilterEdit;
import app.atende.filters.FilterKind;
import app.atende.filters.KeptFilter;
import app.atende.filters.KeptFilterId;
import app.atende.filters.KeptFilters;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The front desk for segments: filters of contacts that an agent has given a name. They are his
 * alone; somebody else's is {@code SEGMENT_NOT_FOUND}, and who is no agent has none. A segment
 * gives no right: it shows what its owner may see at the moment he looks.
 */
@Stateless
public class Segments {

  @Inject private KeptFilters kept;
  @Inject private AttributeDefinitions definitions;

  /** The actor's segments by name. One statement. */
  public List<KeptFilter> list(Actor actor) {
    return kept.list(FilterKind.SEGMENT, actor);
  }

  /** One of them; throws {@code SEGMENT_NOT_FOUND}. One statement. */
  public KeptFilter get(KeptFilterId id, Actor actor) {
    return kept.get(FilterKind.SEGMENT, id, actor);
  }

  /**
   * Makes a segment.
   *
   * @throws DomainException {@code NAME_REQUIRED}, {@code NAME_TAKEN}, {@code VALUE_TOO_LONG} or
   *     {@code VALUE_INVALID} at {@code name}; what {@link ContactCriteria#parse} refuses; {@code
   *     TOO_MANY_SEGMENTS}
   */
  public KeptFilter create(FilterEdit edit, Actor actor) {
    return kept.create(wanted(edit, actor), actor);
  }

  /**
   * Gives a segment another name and other criteria.
   *
   * @throws DomainException {@code SEGMENT_NOT_FOUND}, {@code STALE_EDIT}, and as for {@link
   *     #create}
   */
  public KeptFilter change(KeptFilterId id, long version, FilterEdit edit, Actor actor) {
    return kept.change(id, version, wanted(edit, actor), actor);
  }

  /** Deletes a segment, for good; throws {@code SEGMENT_NOT_FOUND}. */
  public void delete(KeptFilterId id, Actor actor) {
    kept.delete(FilterKind.SEGMENT, id, actor);
  }

  private KeptFilters.Wanted wanted(FilterEdit edit, Actor actor) {
    return new KeptFilters.Wanted(
        FilterKind.SEGMENT,
        edit,
        text -> ContactCriteria.parse(text, definitions.list(actor)).text());
  }
}
