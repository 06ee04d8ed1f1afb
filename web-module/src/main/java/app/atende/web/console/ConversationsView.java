package app.atende.web.console;

import app.atende.accounts.TeamSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.DisplayId;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.MessageId;
import app.atende.filters.KeptFilter;
import app.atende.inboxes.InboxQueries;
import app.atende.people.Density;
import app.atende.web.page.Reader;
import app.atende.web.page.Route;
import app.atende.web.page.Times;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The conversation view and its fragments. Each page and each fragment reads what it shows in one
 * of the {@code load…} methods before the first byte is written, so that a refusal is still an
 * answer of its own.
 */
@Named
@RequestScoped
public class ConversationsView {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final int MOST_BUBBLES = 50;

  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;
  @Inject private ConversationQueries queries;
  @Inject private InboxQueries inboxQueries;
  @Inject private AskedList asked;
  @Inject private KeptChoices kept;
  @Inject private ListReader lists;
  @Inject private FilterReader filters;
  @Inject private TimelineReader timelines;
  @Inject private DetailsReader detailsReader;
  @Inject private OldAddresses redirects;
  @Inject private Sorting sorting;
  @Inject private Reader reader;
  @Inject private Times times;
  @Inject private Now now;

  private ConversationList list;
  private Timeline timeline;
  private Details details;
  private List<Channel> inboxes;
  private FilterBar filter;
  private boolean missing;

  /**
   * Shell, list, and the conversation that the address names. One that is not in reach is said to
   * be missing beside the list (404).
   */
  public void loadPage() {
    Optional<ConversationDetail> open = addressed().flatMap(this::find);
    if (open.isPresent() && goneElsewhere(open.get())) {
      return;
    }
    loadSecondary();
    long number = addressed().map(DisplayId::value).orElse(0L);
    list = lists.page(view(), null, number, current.actor());
    filter = filters.bar(view(), current.actor());
    open.ifPresent(this::show);
  }

  private Optional<ConversationDetail> find(DisplayId id) {
    try {
      return Optional.of(queries.detail(id, current.actor()));
    } catch (DomainException refusal) {
      if (refusal.code() != ErrorCode.CONVERSATION_NOT_FOUND) {
        throw refusal;
      }
      missing = true;
      response().setStatus(HttpServletResponse.SC_NOT_FOUND);
      return Optional.empty();
    }
  }

  /** The old address of a conversation that went into another one leads to that one. */
  private boolean goneElsewhere(ConversationDetail conversation) {
    DisplayId id = conversation.card().id();
    boolean gone = addressed().filter(id::equals).isEmpty();
    if (gone) {
      redirects.to(id);
    }
    return gone;
  }

  private void show(ConversationDetail conversation) {
    timeline =
        timelines.page(conversation, TimelineReader.Part.NEWEST, view().address(), current.actor());
    details = detailsReader.of(conversation, home(), current.actor());
  }

  /** The secondary list: the inboxes that the reader sees, teams, labels and folders. */
  public void loadSecondary() {
    inboxes = inboxQueries.list(current.actor()).stream().map(Channel::of).toList();
    sorting.teams();
    sorting.labels();
    sorting.folders();
  }

  /** What the advanced filter of the list says. */
  public void loadFilter() {
    filter = filters.bar(view(), current.actor());
  }

  /** A page of cards. */
  public void loadList() {
    String cursor = request.getParameter("cursor");
    long open = number("c").orElse(0L);
    list = lists.page(view(), cursor, open, current.actor());
  }

  /**
   * One card; nothing when it is not in reach, or when the list's filter does not let it through.
   */
  public void loadCard() {
    List<Card> cards =
        lists.card(view(), asking(), current.actor()).stream().map(CardMaker::of).toList();
    list = alone(view(), List.of(), cards);
  }

  /** The tabs alone. */
  public void loadCounts() {
    ListView view = view();
    list = alone(view, lists.tabs(view, current.actor()), List.of());
  }

  private static ConversationList alone(
      ListView view, List<ConversationList.Choice> tabs, List<Card> cards) {
    return new ConversationList("", view, tabs, List.of(), List.of(), cards, null, 0);
  }

  /** The conversation with its newest messages; 304 when the reader has this very state. */
  public void loadTimeline() {
    ConversationDetail conversation = queries.detail(asking(), current.actor());
    if (!isKnown(conversation)) {
      timeline =
          timelines.page(
              conversation, TimelineReader.Part.NEWEST, view().address(), current.actor());
    }
  }

  /**
   * Single messages, or with {@code before} a page of older ones, a longer one with {@code far};
   * the header {@code X-Before} then says where the next older page begins.
   */
  public void loadBubbles() {
    Optional<Long> before = number("before");
    if (before.isPresent()) {
      ConversationDetail conversation = queries.detail(asking(), current.actor());
      timeline = timelines.page(conversation, older(before.get()), "", current.actor());
      if (timeline.before() != null) {
        response().setHeader("X-Before", timeline.before().toString());
      }
    } else {
      loadSingle();
    }
  }

  private TimelineReader.Part older(long before) {
    boolean far = request.getParameter("far") != null;
    return new TimelineReader.Part(before, far ? TimelineReader.FAR : TimelineReader.ROWS);
  }

  private void loadSingle() {
    String ids = Optional.ofNullable(request.getParameter("ids")).orElse("");
    List<MessageId> wanted =
        Arrays.stream(ids.split(","))
            .filter(NUMBER.asMatchPredicate())
            .limit(MOST_BUBBLES)
            .map(id -> new MessageId(Long.parseLong(id)))
            .toList();
    timeline = timelines.single(asking(), wanted, current.actor());
  }

  /** The column beside the conversation. */
  public void loadDetails() {
    details = detailsReader.of(queries.detail(asking(), current.actor()), home(), current.actor());
  }

  /** The list column. */
  public ConversationList getList() {
    return list;
  }

  /** The open conversation, or null. */
  public Timeline getTimeline() {
    return timeline;
  }

  /** The details of the open conversation, or null. */
  public Details getDetails() {
    return details;
  }

  /** The inboxes that the reader sees. */
  public List<Channel> getInboxes() {
    return inboxes;
  }

  /** What the list is about. */
  public Place getPlace() {
    return view().place();
  }

  /** What the advanced filter of the list says. */
  public FilterBar getFilter() {
    return filter;
  }

  /** The reader's folders. */
  public List<KeptFilter> getFolders() {
    return sorting.folders();
  }

  /** The labels that stand beside the inboxes. */
  public List<LabelSummary> getLabels() {
    return sorting.labels().stream().filter(LabelSummary::onSidebar).toList();
  }

  /** The teams of the account. */
  public List<TeamSummary> getTeams() {
    return sorting.teams();
  }

  /** Which column a small screen shows. */
  public String getPane() {
    return timeline == null && !missing ? "list" : "thread";
  }

  /** Whether the address names a conversation that is not in the reader's reach. */
  public boolean isMissing() {
    return missing;
  }

  /** Whether the reader has closed the column beside the conversation: {@code closed}, or empty. */
  public String getDetailsState() {
    return kept.is("details", "closed") ? "closed" : "";
  }

  /** Whether the reader wants two lines a card. */
  public boolean isCondensed() {
    return reader.getDensity() == Density.CONDENSED;
  }

  private boolean isKnown(ConversationDetail conversation) {
    String tag =
        String.format(
            "W/\"%s-%d-%s-%x-%s-%s\"",
            conversation.times().updatedAt(),
            conversation.card().version(),
            conversation.contact().updatedAt(),
            conversation.card().inbox().name().hashCode(),
            reader.getTag(),
            times.isoDay(now.instant()));
    response().setHeader("ETag", tag);
    if (!tag.equals(request.getHeader("If-None-Match"))) {
      return false;
    }
    response().setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    FacesContext.getCurrentInstance().responseComplete();
    return true;
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }

  private ListView view() {
    return asked.view();
  }

  private Optional<DisplayId> addressed() {
    return ofAddress("conversation").map(DisplayId::new);
  }

  private Optional<Long> ofAddress(String name) {
    return Route.of(request)
        .map(route -> route.number(name))
        .filter(number -> number.isPresent())
        .map(number -> number.getAsLong());
  }

  private DisplayId asking() {
    return number("c")
        .map(DisplayId::new)
        .orElseThrow(() -> new DomainException(ErrorCode.CONVERSATION_NOT_FOUND));
  }

  private Optional<Long> number(String parameter) {
    return Optional.ofNullable(request.getParameter(parameter))
        .filter(NUMBER.asMatchPredicate())
        .map(Long::valueOf);
  }

  private String home() {
    return "/app/accounts/" + current.tenant();
  }
}
