package app.atende.provisioning;

import app.atende.config.Now;
import app.atende.control.ControlDatabase;
import app.atende.control.Statements;
import app.atende.tenancy.AccountEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What accounts used, day by day, for the provider. A day that is over is counted once, when
 * somebody first asks for it, and kept in the control schema, where it outlives the account's own
 * rows; today is counted each time.
 */
@ApplicationScoped
public class AccountUsage {

  /** How many days may be asked for at a time. */
  public static final int MOST_DAYS = 92;

  private static final Duration FACTS_MAY_COME_LATE = Duration.ofMinutes(10);
  private static final String CONVERSATIONS = "conversations";
  private static final String RECEIVED = "messages_received";
  private static final String SENT = "messages_sent";
  private static final String AGENTS = "agents_active";

  private final ControlDatabase control;
  private final UsageFacts facts;
  private final Now now;

  /** Usage of the accounts of this control schema. */
  @Inject
  public AccountUsage(ControlDatabase control, ProvisioningDatabase provisioning, Now now) {
    this.control = control;
    this.facts = new UsageFacts(provisioning);
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected AccountUsage() {
    this(null, null, null);
  }

  /**
   * The latest days of an account, the newest first; none from before it was created.
   *
   * @param most how many days at most, today among them, up to {@link #MOST_DAYS}
   */
  public List<UsageDay> days(AccountEntry account, int most) {
    if (account.schemaVersion() == 0) {
      return List.of();
    }
    ZoneId zone = account.timeZone();
    LocalDate today = now.today(zone);
    LocalDate created = LocalDate.ofInstant(account.createdAt(), zone);
    LocalDate asked = today.minusDays(Math.max(1, Math.min(most, MOST_DAYS)) - 1L);
    LocalDate first = asked.isBefore(created) ? created : asked;
    Map<LocalDate, UsageDay> kept = kept(account, first);
    List<UsageDay> open =
        first
            .datesUntil(today.plusDays(1))
            .filter(day -> !kept.containsKey(day))
            .map(day -> UsageDay.empty(day, isFinished(day, zone)))
            .toList();
    List<UsageDay> counted = facts.count(account.id(), zone, open);
    keep(account, counted);
    List<UsageDay> all = new ArrayList<>(kept.values());
    all.addAll(counted);
    all.sort(Comparator.comparing(UsageDay::day).reversed());
    return all;
  }

  private boolean isFinished(LocalDate day, ZoneId zone) {
    return !day.plusDays(1)
        .atStartOfDay(zone)
        .toInstant()
        .plus(FACTS_MAY_COME_LATE)
        .isAfter(now.instant());
  }

  private Map<LocalDate, UsageDay> kept(AccountEntry account, LocalDate first) {
    record Value(LocalDate day, String name, long value) {}
    Map<LocalDate, Map<String, Long>> byDay = new TreeMap<>();
    control
        .list(
            "SELECT day, name, value FROM account_usage WHERE account_id = ? AND day >= ?",
            row ->
                new Value(LocalDate.parse(row.text("day")), row.text("name"), row.number("value")),
            account.id().value(),
            first.toString())
        .forEach(
            value ->
                byDay
                    .computeIfAbsent(value.day(), day -> new TreeMap<>())
                    .put(value.name(), value.value()));
    Map<LocalDate, UsageDay> days = new TreeMap<>();
    byDay.forEach((day, values) -> days.put(day, read(day, values)));
    return days;
  }

  private static UsageDay read(LocalDate day, Map<String, Long> values) {
    return new UsageDay(
        day,
        values.getOrDefault(CONVERSATIONS, 0L),
        values.getOrDefault(RECEIVED, 0L),
        values.getOrDefault(SENT, 0L),
        values.getOrDefault(AGENTS, 0L),
        true);
  }

  private void keep(AccountEntry account, List<UsageDay> counted) {
    List<UsageDay> finished = counted.stream().filter(UsageDay::finished).toList();
    if (!finished.isEmpty()) {
      control.inTransaction(
          transaction -> {
            finished.forEach(day -> keep(transaction, account, day));
            return null;
          });
    }
  }

  private static void keep(Statements transaction, AccountEntry account, UsageDay day) {
    long id = account.id().value();
    String date = day.day().toString();
    transaction.update(
        "INSERT IGNORE INTO account_usage (account_id, day, name, value) VALUES"
            + " (?, ?, ?, ?), (?, ?, ?, ?), (?, ?, ?, ?), (?, ?, ?, ?)",
        id,
        date,
        CONVERSATIONS,
        day.conversations(),
        id,
        date,
        RECEIVED,
        day.received(),
        id,
        date,
        SENT,
        day.sent(),
        id,
        date,
        AGENTS,
        day.agents());
  }
}
