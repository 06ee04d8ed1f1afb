package app.atende.web.console;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.Former;
import app.atende.conversations.LabelChange;
import app.atende.conversations.LabelId;
import app.atende.conversations.Labels;
import app.atende.conversations.Priority;
import app.atende.conversations.SnoozePreset;
import app.atende.conversations.TriageChange;
import app.atende.web.page.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A change of conversations as it goes to the script and comes from it. */
@RequestScoped
public class BulkWire {

  private static final long NOBODY = 0;

  @Inject private Times times;
  @Inject private Now now;

  /**
   * Each part is null where it stays as it is.
   *
   * @param status {@code open}, {@code resolved}, {@code pending} or {@code snoozed}
   * @param until of what sleeps: the word of a {@link SnoozePreset}; else null
   * @param at of what sleeps: day and hour in the account's zone; else null
   * @param wakes of what sleeps: when, in milliseconds; else null
   * @param agent whose; 0 for nobody
   * @param team whose team's; 0 for none
   * @param priority {@code urgent}, {@code high}, {@code medium}, {@code low} or {@code none}
   * @param add ids of labels to put on
   * @param remove ids of labels to take off
   */
  public record Change(
      String status,
      String until,
      String at,
      Long wakes,
      Long agent,
      Long team,
      String priority,
      List<Long> add,
      List<Long> remove) {}

  /**
   * What the script means.
   *
   * @throws DomainException {@code VALUE_REQUIRED} at {@code change}; {@code VALUE_INVALID} at
   *     {@code status}, {@code until} or {@code priority}; {@code AGENT_NOT_FOUND}, {@code
   *     TEAM_NOT_FOUND}, {@code LABEL_NOT_FOUND} for what cannot be an id
   */
  TriageChange read(Change change) {
    if (change == null) {
      throw DomainException.at("change", ErrorCode.VALUE_REQUIRED);
    }
    TriageChange read = TriageChange.NOTHING;
    if (change.status() != null) {
      read = read.withStanding(standing(change));
    }
    if (change.agent() != null) {
      read = read.withAssignee(whom(change.agent(), ErrorCode.AGENT_NOT_FOUND).map(AgentId::new));
    }
    if (change.team() != null) {
      read = read.withTeam(whom(change.team(), ErrorCode.TEAM_NOT_FOUND).map(TeamId::new));
    }
    if (change.priority() != null) {
      read = read.withPriority(priority(change.priority()));
    }
    boolean labels = change.add() != null || change.remove() != null;
    return labels
        ? read.withLabels(new LabelChange(labels(change.add()), labels(change.remove())))
        : read;
  }

  private Former standing(Change change) {
    ConversationStatus status =
        ConversationStatus.ofWord(change.status()).orElseThrow(() -> invalid("status"));
    return new Former(
        status, status == ConversationStatus.SNOOZED ? until(change).orElse(null) : null);
  }

  private Optional<Instant> until(Change change) {
    if (change.until() != null) {
      return SnoozePreset.ofWord(change.until())
          .orElseThrow(() -> invalid("until"))
          .end(now.instant(), times.getZone());
    }
    try {
      return change.at() == null
          ? Optional.ofNullable(change.wakes()).map(Instant::ofEpochMilli)
          : Optional.of(LocalDateTime.parse(change.at()).atZone(times.getZone()).toInstant());
    } catch (DateTimeException e) {
      throw invalid("until");
    }
  }

  private static Optional<Long> whom(long id, ErrorCode unknown) {
    if (id < 0) {
      throw new DomainException(unknown);
    }
    return id == NOBODY ? Optional.empty() : Optional.of(id);
  }

  private static Priority priority(String word) {
    return Priority.ofWord(word.equals("none") ? null : word)
        .orElseThrow(() -> invalid("priority"));
  }

  private static Set<LabelId> labels(List<Long> ids) {
    List<Long> given = ids == null ? List.of() : ids;
    if (given.size() > Labels.MOST || given.stream().anyMatch(id -> id == null || id <= 0)) {
      throw new DomainException(ErrorCode.LABEL_NOT_FOUND);
    }
    return given.stream().map(LabelId::new).collect(Collectors.toSet());
  }

  private static DomainException invalid(String field) {
    return DomainException.at(field, ErrorCode.VALUE_INVALID);
  }

  /** The same as the script keeps it, to be sent back. */
  static Change write(TriageChange change) {
    Former standing = change.standing();
    LabelChange labels = change.labels();
    return new Change(
        standing == null ? null : standing.status().word(),
        null,
        null,
        standing == null || standing.until() == null ? null : standing.until().toEpochMilli(),
        change.assignee() == null
            ? null
            : change.assignee().whom().map(AgentId::value).orElse(NOBODY),
        change.team() == null ? null : change.team().whom().map(TeamId::value).orElse(NOBODY),
        change.priority() == null ? null : change.priority().name().toLowerCase(Locale.ROOT),
        labels == null ? null : ids(labels.added()),
        labels == null ? null : ids(labels.removed()));
  }

  private static List<Long> ids(Collection<LabelId> labels) {
    return labels.stream().map(LabelId::value).sorted().toList();
  }
}
