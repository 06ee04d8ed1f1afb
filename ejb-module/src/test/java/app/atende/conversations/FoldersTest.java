package app.atende.conversations;

import app.atende.filters.FilterEdit;
import app.atende.filters.FilterKind;
import app.atende.filters.KeptFilter;
import app.atende.filters.KeptFilterId;
import app.atende.filters.KeptFiltersContract;
import app.atende.roles.Actor;
import java.util.List;

/** Filters of conversations with a name, each agent's own. */
class FoldersTest extends KeptFiltersContract {

  @Override
  protected FilterKind kind() {
    return FilterKind.FOLDER;
  }

  @Override
  protected List<String> filters() {
    return List.of("priority-eq-urgent", "team-set");
  }

  @Override
  protected String refused() {
    return "status-eq-x";
  }

  @Override
  protected KeptFilter create(FilterEdit edit, Actor actor) {
    return folders().create(edit, actor);
  }

  @Override
  protected KeptFilter change(KeptFilter seen, FilterEdit edit, Actor actor) {
    return folders().change(seen.id(), seen.version(), edit, actor);
  }

  @Override
  protected void delete(KeptFilterId id, Actor actor) {
    folders().delete(id, actor);
  }

  @Override
  protected List<KeptFilter> list(Actor actor) {
    return folders().list(actor);
  }

  @Override
  protected KeptFilter get(KeptFilterId id, Actor actor) {
    return folders().get(id, actor);
  }

  private Folders folders() {
    return rooms.get(Folders.class);
  }
}
