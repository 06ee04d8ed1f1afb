package app.atende.tenancy;

import app.atende.config.TenantId;
import app.atende.control.Row;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads directory entries out of the control schema. */
final class AccountRows {

  static final String SELECT =
      "SELECT a.*, (SELECT GROUP_CONCAT(CONCAT(l.name, '=', l.value)) FROM account_limit l"
          + " WHERE l.account_id = a.id) AS limits FROM account a WHERE ";

  private AccountRows() {}

  static AccountEntry read(Row row) throws SQLException {
    return new AccountEntry(
        new TenantId(row.number("id")),
        row.text("slug"),
        row.text("name"),
        Optional.ofNullable(row.text("domain")),
        Optional.ofNullable(row.text("support_email")),
        row.text("locale"),
        ZoneId.of(row.text("time_zone")),
        row.word("status", AccountStatus.class),
        Optional.ofNullable(row.text("status_reason")),
        (int) row.number("schema_version"),
        Optional.ofNullable(row.text("migration_error")),
        limits(row.text("limits")),
        object(row.text("custom_attributes")),
        object(row.text("features")),
        row.maybeNumber("created_by_app"),
        row.instant("created_at"),
        row.instant("changed_at"),
        Optional.ofNullable(row.instant("delete_after")));
  }

  private static String object(String json) {
    return json == null ? "{}" : json;
  }

  private static Map<LimitName, Long> limits(String joined) {
    Map<LimitName, Long> limits = new EnumMap<>(LimitName.class);
    if (joined != null) {
      for (String pair : joined.split(",")) {
        int at = pair.indexOf('=');
        limits.put(LimitName.of(pair.substring(0, at)), Long.valueOf(pair.substring(at + 1)));
      }
    }
    return limits;
  }
}
