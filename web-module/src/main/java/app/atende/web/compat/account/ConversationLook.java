package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.ConversationCircle;
import app.atende.conversations.ConversationFilter;
import app.atende.conversations.ConversationSort;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.ConversationTab;
import app.atende.conversations.FilterCriteria;
import app.atende.conversations.LabelId;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.Labels;
import app.atende.conversations.Sieve;
import app.atende.roles.Actor;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.LooseBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which conversations a program wants to see, in the house's words (contract 6.6). */
@ApplicationScoped
public class ConversationLook {

  private static final Map<String, ConversationSort> LEGACY =
      Map.of(
          "latest", ConversationSort.LAST_ACTIVITY_AT_DESC,
          "sort_on_created_at", ConversationSort.CREATED_AT_DESC,
          "sort_on_priority", ConversationSort.PRIORITY_DESC,
          "sort_on_waiting_since", ConversationSort.WAITING_SINCE_ASC,
          "priority_desc_created_at_asc", ConversationSort.PRIORITY_DESC);
  private static final String ASSIGNED = "assignee-set";
  private static final Duration A_YEAR = Duration.ofDays(365);

  @Inject private Labels labels;
  @Inject private Tenants tenants;
  @Inject private TenantDirectory directory;
  @Inject private Now now;

  /**
   * What is asked for.
   *
   * @param counted the list without {@code assignee_type}, which is counted
   * @param shown the list that is shown
   */
  record Look(ConversationFilter counted, ConversationFilter shown) {}

  /** What the query wants; empty when it names only labels that there are not. */
  Optional<Look> of(LooseBody query, Actor actor) {
    List<String> bearing = query.texts("labels");
    List<LabelId> known = named(bearing, actor);
    if (!bearing.isEmpty() && known.isEmpty()) {
      return Optional.empty();
    }
    ConversationFilter plain = plain(query);
    String type = query.filled("assignee_type").orElse("all");
    List<String> brackets = known.stream().map(label -> "labels-eq-" + label.value()).toList();
    ConversationFilter counted = plain.through(sieve(brackets));
    ConversationFilter shown =
        switch (type) {
          case "me" -> counted.withTab(ConversationTab.MINE);
          case "unassigned" -> counted.withTab(ConversationTab.UNASSIGNED);
          case "assigned" -> plain.through(sieve(assigned(brackets)));
          default -> counted;
        };
    return Optional.of(new Look(counted, shown));
  }

  private static List<String> assigned(List<String> brackets) {
    return brackets.isEmpty()
        ? List.of(ASSIGNED)
        : brackets.stream().map(bracket -> bracket + "." + ASSIGNED).toList();
  }

  /** Those of these titles that there are. */
  List<LabelId> named(List<String> titles, Actor actor) {
    Map<String, LabelId> known = titles.isEmpty() ? Map.of() : byTitle(actor);
    return titles.stream()
        .map(title -> known.get(title.toLowerCase(Locale.ROOT)))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static ConversationFilter plain(LooseBody query) {
    ConversationFilter filter =
        new ConversationFilter(
            ConversationTab.ALL,
            status(query.filled("status").orElse("open")),
            sort(query.filled("sort_by").orElse("latest")),
            query.number("inbox_id").map(Numbers::inbox).orElse(null),
            null);
    return filter
        .withTeam(query.number("team_id").map(Numbers::team).orElse(null))
        .within(circle(query.filled("conversation_type").orElse("")))
        .knownBy(query.filled("source_id").orElse(null));
  }

  /** Since when those have changed that are asked for; empty when all are. */
  Optional<Instant> changedSince(LooseBody query) {
    return query
        .number("updated_within")
        .filter(seconds -> seconds > 0)
        .map(seconds -> now.instant().minusSeconds(Math.min(seconds, A_YEAR.toSeconds())));
  }

  private static ConversationStatus status(String word) {
    return word.equals("all") ? null : BeginningFields.status(word);
  }

  private static ConversationSort sort(String word) {
    return ConversationSort.ofWord(word)
        .orElse(LEGACY.getOrDefault(word, ConversationSort.LAST_ACTIVITY_AT_DESC));
  }

  private static ConversationCircle circle(String word) {
    return switch (word) {
      case "mention" -> ConversationCircle.MENTIONS;
      case "participating" -> ConversationCircle.PARTICIPATING;
      case "unattended" -> ConversationCircle.UNATTENDED;
      default -> ConversationCircle.ALL;
    };
  }

  private Sieve sieve(List<String> brackets) {
    return brackets.isEmpty() ? null : sieve(String.join("*", brackets));
  }

  /** What a filter's text lets through, by the account's clock; throws what its room refuses. */
  Sieve sieve(String filter) {
    return new Sieve(
        FilterCriteria.parse(filter), now.instant(), directory.get(tenants.current()).timeZone());
  }

  /** The list that such a filter shows: of any status, newest activity first. */
  ConversationFilter through(Optional<String> filter) {
    return new ConversationFilter(
            ConversationTab.ALL, null, ConversationSort.LAST_ACTIVITY_AT_DESC, null, null)
        .through(filter.map(this::sieve).orElse(null));
  }

  /** The labels of these titles by title, for whoever asks by them. */
  Map<String, LabelId> byTitle(Actor actor) {
    return labels.list(actor).stream()
        .collect(Collectors.toMap(LabelSummary::title, LabelSummary::id));
  }

  /**
   * The labels of these titles.
   *
   * @throws DomainException {@code LABEL_NOT_FOUND} for a title that none has
   */
  List<LabelId> demanded(List<String> titles, Actor actor) {
    Map<String, LabelId> known = titles.isEmpty() ? Map.of() : byTitle(actor);
    List<LabelId> found = new ArrayList<>();
    for (String title : titles) {
      LabelId label = known.get(title.strip().toLowerCase(Locale.ROOT));
      if (label == null) {
        throw new DomainException(ErrorCode.LABEL_NOT_FOUND);
      }
      found.add(label);
    }
    return found;
  }
}
