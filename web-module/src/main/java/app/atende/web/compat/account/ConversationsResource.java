package app.atende.web.compat.account;

import app.atende.accounts.TeamId;
import app.atende.config.DomainException;
import app.atende.conversations.ConversationBeginnings;
import app.atende.conversations.ConversationCounts;
import app.atende.conversations.ConversationFilter;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.ConversationSearch;
import app.atende.conversations.DisplayId;
import app.atende.conversations.FoundMessage;
import app.atende.conversations.LabelId;
import app.atende.conversations.Opening;
import app.atende.conversations.SearchQueries;
import app.atende.conversations.UnreadCountQueries;
import app.atende.conversations.UnreadCounts;
import app.atende.conversations.WholeConversation;
import app.atende.conversations.WholeConversationQueries;
import app.atende.inboxes.InboxId;
import app.atende.rows.SearchWords;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.account.ConversationLook.Look;
import app.atende.web.compat.shapes.ConversationShape;
import app.atende.web.compat.shapes.FoundShape;
import app.atende.web.compat.shapes.WholeShapes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Lists of conversations, and new ones (contract 6.6). */
@Path("v1/accounts/{account}/conversations")
@Produces("application/json")
@RequestScoped
public class ConversationsResource {

  private static final int ROWS = 25;
  private static final int MOST_FOUND = 50;

  @Inject private ApiCall call;
  @Inject private ConversationLook look;
  @Inject private ConversationWords words;
  @Inject private ConversationQueries queries;
  @Inject private WholeConversationQueries whole;
  @Inject private SearchQueries search;
  @Inject private UnreadCountQueries unread;
  @Inject private ConversationBeginnings beginnings;
  @Inject private MessageDesk desk;
  @Inject private WholeShapes shapes;

  @PathParam("account")
  private long account;

  /** A page of them, with the numbers of the tabs; of those in whose messages {@code q} stands. */
  @GET
  public Listed list(@Context HttpServletRequest request) {
    LooseBody query = LooseRequest.query(request);
    Optional<String> typed = query.filled("q");
    if (typed.isPresent()) {
      return new Listed(found(typed.get(), Pages.of(query)));
    }
    Optional<Look> wanted = look.of(query, call.actor());
    return new Listed(
        wanted
            .map(one -> new Data(counts(one.counted()), listed(one.shown(), query)))
            .orElse(new Data(Counts.NONE, List.of())));
  }

  /** With {@code updated_within}, those that changed, without pages. */
  private List<ConversationShape> listed(ConversationFilter filter, LooseBody query) {
    return look.changedSince(query)
        .map(moment -> shown(whole.updatedSince(filter, moment, call.actor())))
        .orElseGet(() -> page(filter, query));
  }

  /** Only the numbers of the tabs. */
  @GET
  @Path("meta")
  public Counted meta(@Context HttpServletRequest request) {
    Optional<Look> wanted = look.of(LooseRequest.query(request), call.actor());
    return new Counted(wanted.map(one -> counts(one.counted())).orElse(Counts.NONE));
  }

  /** How many open ones with unseen messages each inbox, label and team holds. */
  @GET
  @Path("unread_counts")
  public Unread unread() {
    UnreadCounts counts = unread.of(call.actor());
    return new Unread(
        new UnreadOf(
            byNumber(counts.inboxes(), InboxId::value),
            byNumber(counts.labels(), LabelId::value),
            byNumber(counts.teams(), TeamId::value)));
  }

  private static <K> Map<Long, Long> byNumber(Map<K, Long> counts, ToLongFunction<K> number) {
    Map<Long, Long> sorted = new TreeMap<>();
    counts.forEach((of, count) -> sorted.put(number.applyAsLong(of), count));
    return sorted;
  }

  /** Messages in which words stand, by conversation, the newest first. */
  @GET
  @Path("search")
  public Searched find(@Context HttpServletRequest request) {
    LooseBody query = LooseRequest.query(request);
    List<FoundMessage> hits = hits(query.text("q").orElse(""));
    List<DisplayId> ids = page(hits, Pages.of(query));
    long all = hits.stream().map(FoundMessage::conversation).distinct().count();
    return new Searched(
        Counts.of(new ConversationCounts(0, 0, all)),
        FoundShape.of(whole.ofNumbers(ids, call.actor()), hits, account));
  }

  /** A page of those that an advanced filter lets through (6.5). */
  @POST
  @Path("filter")
  public Data filter(@Context HttpServletRequest request) {
    try {
      LooseBody body = LooseRequest.read(request);
      ConversationFilter filter = look.through(words.text(body, call.actor()));
      return new Data(counts(filter), page(filter, body));
    } catch (DomainException refusal) {
      throw Refusals.inOneSentence(refusal);
    }
  }

  /** Begins one with a contact. */
  @POST
  public ConversationShape create(@Context HttpServletRequest request) {
    BeginningFields fields = new BeginningFields(LooseRequest.read(request));
    Opening opening = fields.message().map(said -> desk.opening(said, call.actor())).orElse(null);
    DisplayId id = beginnings.begin(fields.beginning(opening), call.actor());
    return shapes.one(whole.get(id, call.actor()), call.actor());
  }

  private Counts counts(ConversationFilter filter) {
    return Counts.of(queries.counts(filter, call.actor()));
  }

  private List<ConversationShape> page(ConversationFilter filter, LooseBody query) {
    int first = Pages.first(Pages.of(query), ROWS);
    return shown(whole.page(filter, first, ROWS, call.actor()));
  }

  private List<ConversationShape> shown(List<WholeConversation> conversations) {
    return shapes.all(conversations, call.actor());
  }

  private Data found(String typed, int page) {
    List<FoundMessage> hits = hits(typed);
    long all = hits.stream().map(FoundMessage::conversation).distinct().count();
    return new Data(
        Counts.of(new ConversationCounts(0, 0, all)),
        shown(whole.ofNumbers(page(hits, page), call.actor())));
  }

  private List<FoundMessage> hits(String typed) {
    ConversationSearch wanted = ConversationSearch.of(SearchWords.of(typed));
    return search.messages(wanted, null, MOST_FOUND, call.actor()).found();
  }

  private static List<DisplayId> page(List<FoundMessage> hits, int page) {
    return hits.stream()
        .map(FoundMessage::conversation)
        .distinct()
        .skip(Pages.first(page, ROWS))
        .limit(ROWS)
        .toList();
  }

  /** The list, as the contract wraps it. */
  public record Listed(Data data) {}

  /** A page with the numbers of the tabs. */
  public record Data(Counts meta, List<ConversationShape> payload) {}

  /** The numbers alone. */
  public record Counted(Counts meta) {}

  /** What nobody has seen, as the contract wraps it. */
  public record Unread(UnreadOf payload) {}

  /** By number; what holds nothing unseen is not there. */
  public record UnreadOf(Map<Long, Long> inboxes, Map<Long, Long> labels, Map<Long, Long> teams) {}

  /** What a search found. */
  public record Searched(Counts meta, List<FoundShape> payload) {}

  /** How many each tab holds, counted up to ten thousand and one. */
  public record Counts(long mineCount, long assignedCount, long unassignedCount, long allCount) {

    private static final Counts NONE = new Counts(0, 0, 0, 0);

    private static Counts of(ConversationCounts counts) {
      long assigned = Math.max(0, counts.all() - counts.unassigned());
      return new Counts(counts.mine(), assigned, counts.unassigned(), counts.all());
    }
  }
}
