package app.atende.provisioning;

import app.atende.config.TenantId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Counts the facts of an account's days, by one statement that reads nothing but those days. */
final class UsageFacts {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final ProvisioningDatabase database;

  UsageFacts(ProvisioningDatabase database) {
    this.database = database;
  }

  /** The usage of these days in this zone, as the facts say. */
  List<UsageDay> count(TenantId tenant, ZoneId zone, List<UsageDay> wanted) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<String> each =
        wanted.stream()
            .map(
                day ->
                    sql(
                        tenant,
                        wanted.indexOf(day),
                        start(day.day(), zone),
                        start(day.day().plusDays(1), zone)))
            .toList();
    return database.rows(String.join(" UNION ALL ", each)).stream()
        .map(row -> read(row, wanted.get(Integer.parseInt(row.get(0)))))
        .toList();
  }

  private static String sql(TenantId tenant, int number, String from, String to) {
    return ("SELECT %d, SUM(name = 'conversation_created'), SUM(name = 'message_incoming'),"
            + " SUM(name = 'message_outgoing'),"
            + " COUNT(DISTINCT IF(name = 'message_outgoing', agent_id, NULL))"
            + " FROM %s.reporting_event WHERE at >= '%s' AND at < '%s'")
        .formatted(number, tenant.schema(), from, to);
  }

  private static String start(LocalDate day, ZoneId zone) {
    return TIME.format(LocalDateTime.ofInstant(day.atStartOfDay(zone).toInstant(), ZoneOffset.UTC));
  }

  private static UsageDay read(List<String> row, UsageDay day) {
    return new UsageDay(
        day.day(),
        number(row.get(1)),
        number(row.get(2)),
        number(row.get(3)),
        number(row.get(4)),
        day.finished());
  }

  private static long number(String text) {
    return text == null ? 0 : new java.math.BigDecimal(text).longValueExact();
  }
}
