package app.atende.web.console;

import app.atende.accounts.TeamId;
import app.atende.accounts.TeamQueries;
import app.atende.config.Now;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationCircle;
import app.atende.conversations.ConversationCounts;
import app.atende.conversations.ConversationFilter;
import app.atende.conversations.ConversationPage;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.ConversationSort;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.ConversationTab;
import app.atende.conversations.DisplayId;
import app.atende.conversations.FilterCriteria;
import app.atende.conversations.LabelId;
import app.atende.conversations.Labels;
import app.atende.conversations.Sieve;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.web.page.Times;
import app.atende.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the list column: two statements, and one more for a folder or the name of an inbox or a
 * label, two for a team's.
 */
@RequestScoped
public class ListReader {

  private static final int ROWS = 25;

  @Inject private ConversationQueries queries;
  @Inject private InboxQueries inboxes;
  @Inject private Labels labels;
  @Inject private TeamQueries teams;
  @Inject private Sorting sorting;
  @Inject private Words words;
  @Inject private Times times;
  @Inject private Now now;

  /**
   * A page of this list.
   *
   * @param cursor where it begins; null for the first page
   * @param open number of the open conversation; 0 for none
   * @throws app.atende.config.DomainException {@code INBOX_NOT_FOUND}, {@code LABEL_NOT_FOUND},
   *     {@code TEAM_NOT_FOUND}, {@code FOLDER_NOT_FOUND}, {@code VALUE_INVALID} for a cursor of
   *     another sort
   */
  public ConversationList page(ListView view, String cursor, long open, Actor actor) {
    ConversationPage page = queries.list(filter(view), cursor, ROWS, actor);
    return new ConversationList(
        title(view.place(), actor),
        view,
        cursor == null ? tabs(view, actor) : List.of(),
        choices(ListView.STATUSES, view.status(), "status.", view::withStatus),
        choices(ListView.SORTS, view.sort(), "sort.", view::withSort),
        page.cards().stream().map(CardMaker::of).toList(),
        page.next(),
        open);
  }

  /** The card of a conversation, if this list holds it. One statement. */
  public Optional<ConversationCard> card(ListView view, DisplayId id, Actor actor) {
    return queries.card(id, filter(view), actor);
  }

  /** The tabs of this list with their counts. One statement. */
  public List<ConversationList.Choice> tabs(ListView view, Actor actor) {
    ConversationCounts counts = queries.counts(filter(view), actor);
    return ListView.TABS.stream()
        .map(
            word ->
                new ConversationList.Choice(
                    word,
                    "conversations_list.tab." + word,
                    view.withTab(word).address(),
                    word.equals(view.tab()),
                    counts.of(tab(word))))
        .toList();
  }

  private static List<ConversationList.Choice> choices(
      List<String> all, String chosen, String key, Function<String, ListView> to) {
    return all.stream()
        .map(
            word ->
                new ConversationList.Choice(
                    word,
                    "conversations_list." + key + word,
                    to.apply(word).address(),
                    word.equals(chosen),
                    null))
        .toList();
  }

  private String title(Place place, Actor actor) {
    return switch (place.kind()) {
      case EVERYTHING -> words.say("conversations_list.title");
      case INBOX -> inboxes.get(new InboxId(place.id()), actor).name();
      case LABEL -> labels.get(new LabelId(place.id()), actor).title();
      case TEAM -> teams.get(new TeamId(place.id()), actor).name();
      case FOLDER -> sorting.folder(place.id()).name();
      case MENTIONS, PARTICIPATING, UNATTENDED ->
          words.say("conversations_views." + place.kind().word() + ".label");
    };
  }

  private ConversationFilter filter(ListView view) {
    Place place = view.place();
    ConversationFilter all =
        new ConversationFilter(
            tab(view.tab()),
            ConversationStatus.ofWord(view.status()).orElse(null),
            ConversationSort.ofWord(view.sort()).orElseThrow(),
            null,
            null);
    ConversationFilter sieved = criteria(view).map(c -> all.through(sieve(c))).orElse(all);
    return switch (place.kind()) {
      case EVERYTHING, FOLDER -> sieved;
      case INBOX -> sieved.withInbox(new InboxId(place.id()));
      case LABEL -> sieved.withLabel(new LabelId(place.id()));
      case TEAM -> sieved.withTeam(new TeamId(place.id()));
      case MENTIONS, PARTICIPATING, UNATTENDED ->
          sieved.within(ConversationCircle.ofWord(place.kind().word()).orElseThrow());
    };
  }

  private Sieve sieve(FilterCriteria criteria) {
    return new Sieve(criteria, now.instant(), times.getZone());
  }

  /** The criteria of the address, or of the folder; one statement for a folder's. */
  public Optional<FilterCriteria> criteria(ListView view) {
    return view.place().kind() == Place.Kind.FOLDER
        ? Optional.of(FilterCriteria.parse(sorting.folder(view.place().id()).filter()))
        : Optional.ofNullable(view.criteria());
  }

  private static ConversationTab tab(String word) {
    return ConversationTab.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
