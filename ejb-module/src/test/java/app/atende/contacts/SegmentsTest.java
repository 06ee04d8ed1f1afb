package app.atende.contacts;

import app.atende.filters.FilterEdit;
import app.atende.filters.FilterKind;
import app.atende.filters.KeptFilter;
import app.atende.filters.KeptFilterId;
import app.atende.filters.KeptFiltersContract;
import app.atende.roles.Actor;
import java.util.List;

/** Filters of contacts with a name, each agent's own. */
class SegmentsTest extends KeptFiltersContract {

  @Override
  protected FilterKind kind() {
    return FilterKind.SEGMENT;
  }

  @Override
  protected List<String> filters() {
    return List.of("city-eq-Recife", "email-set");
  }

  @Override
  protected String refused() {
    return "country-eq-x";
  }

  @Override
  protected KeptFilter create(FilterEdit edit, Actor actor) {
    return segments().create(edit, actor);
  }

  @Override
  protected KeptFilter change(KeptFilter seen, FilterEdit edit, Actor actor) {
    return segments().change(seen.id(), seen.version(), edit, actor);
  }

  @Override
  protected void delete(KeptFilterId id, Actor actor) {
    segments().delete(id, actor);
  }

  @Override
  protected List<KeptFilter> list(Actor actor) {
    return segments().list(actor);
  }

  @Override
  protected KeptFilter get(KeptFilterId id, Actor actor) {
    return segments().get(id, actor);
  }

  private Segments segments() {
    return rooms.get(Segments.class);
  }
}
