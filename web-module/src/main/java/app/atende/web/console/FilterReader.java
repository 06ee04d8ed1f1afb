package app.atende.web.console;

import app.atende.conversations.FilterCriteria;
import app.atende.conversations.FilterRow;
import app.atende.filters.KeptFilter;
import app.atende.roles.Actor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands above a list with an advanced filter. */
@RequestScoped
public class FilterReader {

  @Inject private ListReader lists;
  @Inject private Sorting sorting;
  @Inject private FilterWords words;

  /** The bar above this list. As many statements as {@link FilterWords} needs, and the folder's. */
  public FilterBar bar(ListView view, Actor actor) {
    String clear = view.withCriteria(null).address();
    return lists
        .criteria(view)
        .map(
            criteria ->
                new FilterBar(chips(criteria, view, actor), folder(view), criteria.text(), clear))
        .orElse(new FilterBar(List.of(), null, "", clear));
  }

  private KeptFilter folder(ListView view) {
    boolean isFolder = view.place().kind() == Place.Kind.FOLDER;
    return isFolder ? sorting.folder(view.place().id()) : null;
  }

  private List<FilterBar.Chip> chips(FilterCriteria criteria, ListView view, Actor actor) {
    List<FilterBar.Chip> chips = new ArrayList<>();
    for (List<FilterRow> bracket : criteria.brackets()) {
      String joiner = chips.isEmpty() ? null : "or";
      for (FilterRow row : bracket) {
        String without = criteria.textWithout(chips.size());
        FilterCriteria rest = without.isEmpty() ? null : FilterCriteria.parse(without);
        chips.add(
            new FilterBar.Chip(
                joiner, words.sentence(row, actor), view.withCriteria(rest).address()));
        joiner = "and";
      }
    }
    return chips;
  }
}
