package app.atende.web.compat.account;

import app.atende.contacts.ContactId;
import app.atende.contacts.ContactSearch;
import app.atende.contacts.ContactSearchQueries;
import app.atende.contacts.FoundContact;
import app.atende.roles.Actor;
import app.atende.rows.FoundPage;
import app.atende.rows.SearchWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Finds contacts by words, in numbered pages over the stretches of the house's search. */
@ApplicationScoped
public class ContactFinder {

  private static final int MOST_STRETCHES = 10;
  private static final int ROWS = 50;
  private static final int MOST = 500;

  @Inject private ContactSearchQueries search;

  /** Some, the newest first, and whether there are more. */
  record Found(List<ContactId> ids, boolean hasMore) {}

  /** One page; looks through ten stretches at most, and finds five hundred at most. */
  Found find(String typed, int page, int rows, Actor actor) {
    int end = Pages.first(page, rows) + rows;
    List<ContactId> found = new ArrayList<>();
    if (end > MOST) {
      return new Found(found, false);
    }
    ContactSearch wanted = ContactSearch.of(SearchWords.of(typed));
    Long cursor = null;
    int looks = 0;
    do {
      FoundPage<FoundContact> part = search.search(wanted, cursor, ROWS, actor);
      part.found().stream().map(FoundContact::id).forEach(found::add);
      cursor = part.next();
      looks++;
    } while (cursor != null && found.size() <= end && looks < MOST_STRETCHES);
    List<ContactId> shown = found.stream().skip(end - rows).limit(rows).toList();
    return new Found(shown, found.size() > end || cursor != null);
  }
}
