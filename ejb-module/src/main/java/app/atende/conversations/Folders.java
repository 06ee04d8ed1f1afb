package app.atende.conversations;

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
 * The front desk for folders: filters that an agent has given a name. They are his alone; somebody
 * else's is {@code FOLDER_NOT_FOUND}, and who is no agent has none. A folder gives no right: it
 * shows what its owner may see at the moment he looks.
 */
@Stateless
public class Folders {

  @Inject private KeptFilters kept;

  /** The actor's folders by name. One statement. */
  public List<KeptFilter> list(Actor actor) {
    return kept.list(FilterKind.FOLDER, actor);
  }

  /** One of them; throws {@code FOLDER_NOT_FOUND}. One statement. */
  public KeptFilter get(KeptFilterId id, Actor actor) {
    return kept.get(FilterKind.FOLDER, id, actor);
  }

  /**
   * Makes a folder.
   *
   * @throws DomainException {@code NAME_REQUIRED}, {@code NAME_TAKEN}, {@code VALUE_TOO_LONG} or
   *     {@code VALUE_INVALID} at {@code name}; what {@link FilterCriteria#parse} refuses; {@code
   *     TOO_MANY_FOLDERS}
   */
  public KeptFilter create(FilterEdit edit, Actor actor) {
    return kept.create(wanted(edit), actor);
  }

  /**
   * Gives a folder another name and other criteria.
   *
   * @throws DomainException {@code FOLDER_NOT_FOUND}, {@code STALE_EDIT}, and as for {@link
   *     #create}
   */
  public KeptFilter change(KeptFilterId id, long version, FilterEdit edit, Actor actor) {
    return kept.change(id, version, wanted(edit), actor);
  }

  /** Deletes a folder, for good; throws {@code FOLDER_NOT_FOUND}. */
  public void delete(KeptFilterId id, Actor actor) {
    kept.delete(FilterKind.FOLDER, id, actor);
  }

  private static KeptFilters.Wanted wanted(FilterEdit edit) {
    return new KeptFilters.Wanted(
        FilterKind.FOLDER, edit, text -> FilterCriteria.parse(text).text());
  }
}
