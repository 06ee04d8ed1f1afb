package app.atende.web.compat.account;

import app.atende.contacts.ContactId;
import app.atende.contacts.ContactSearch;
import app.atende.contacts.ContactSearchQueries;
import app.atende.contacts.FoundContact;
import app.atende.roles.Actor;
import app.atende.rows.SearchWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Finds contacts by words, in numbered pages over the stretches of the house's search. */
@ApplicationScoped
public class ContactFinder {

  @Inject private ContactSearchQueries search;

  /** Some, the newest first, and whether there are more. */
  record Found(List<ContactId> ids, boolean hasMore) {}

  /** One page of those in whom the words stand; see {@link SearchPages}. */
  Found find(String typed, int page, int rows, Actor actor) {
    return find(ContactSearch.of(SearchWords.of(typed)), page, rows, actor);
  }

  /** One page of those who are looked for. */
  Found find(ContactSearch wanted, int page, int rows, Actor actor) {
    SearchPages.Found<FoundContact> found =
        SearchPages.page(
            cursor -> search.search(wanted, cursor, SearchPages.ROWS, actor), page, rows);
    return new Found(found.shown().stream().map(FoundContact::id).toList(), found.hasMore());
  }
}
