package app.atende.provisioning;

import app.atende.config.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what is in accounts, many of them by one statement, whether they are open or not. Reads
 * small tables and one counter of each, never a conversation.
 */
final class AccountCounter {

  private static final Logger LOG = LoggerFactory.getLogger(AccountCounter.class);

  private final ProvisioningDatabase database;

  AccountCounter(ProvisioningDatabase database) {
    this.database = database;
  }

  /** The numbers of these accounts; one whose schema is not whole or behind is missing. */
  Map<TenantId, AccountNumbers> count(List<TenantId> tenants) {
    if (tenants.isEmpty()) {
      return Map.of();
    }
    try {
      return ask(tenants);
    } catch (ProvisioningTrouble oneIsBroken) {
      LOG.info("A schema cannot be counted; each is asked alone", oneIsBroken);
      return tenants.size() == 1 ? Map.of() : countEach(tenants);
    }
  }

  private Map<TenantId, AccountNumbers> countEach(List<TenantId> tenants) {
    Map<TenantId, AccountNumbers> all = new HashMap<>();
    tenants.forEach(tenant -> all.putAll(count(List.of(tenant))));
    return all;
  }

  private Map<TenantId, AccountNumbers> ask(List<TenantId> tenants) {
    List<String> each = tenants.stream().map(AccountCounter::sql).toList();
    Map<TenantId, AccountNumbers> all = new HashMap<>();
    for (List<String> row : database.rows(String.join(" UNION ALL ", each))) {
      all.put(
          new TenantId(Long.parseLong(row.get(0))),
          new AccountNumbers(number(row.get(1)), number(row.get(2)), number(row.get(3))));
    }
    return all;
  }

  private static String sql(TenantId tenant) {
    String schema = tenant.schema();
    return ("SELECT %1$d, (SELECT COUNT(*) FROM %2$s.agent),"
            + " (SELECT COUNT(*) FROM %2$s.inbox WHERE deleted_at IS NULL),"
            + " (SELECT MAX(next_conversation_no) - 1 FROM %2$s.account)")
        .formatted(tenant.value(), schema);
  }

  private static long number(String text) {
    return text == null ? 0 : Long.parseLong(text);
  }
}
