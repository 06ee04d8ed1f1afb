package app.atende.cli;

import app.atende.provisioning.AccountTerms;
import app.atende.provisioning.ProvisioningRun;
import app.atende.tenancy.AccountEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Accounts and their runs as rows of a table or objects of JSON. */
final class AccountsTable {

  static final List<String> COLUMNS = List.of("id", "slug", "name", "status", "created_at");

  private AccountsTable() {}

  static Map<String, Object> row(AccountEntry entry) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", entry.id().value());
    row.put("slug", entry.slug());
    row.put("name", entry.name());
    row.put("status", entry.migrationError().isPresent() ? "SET_ASIDE" : entry.status().name());
    row.put("status_reason", entry.statusReason().orElse(null));
    row.put("domain", entry.domain().orElse(null));
    row.put("support_email", entry.supportEmail().orElse(null));
    row.put("locale", entry.locale());
    row.put("time_zone", entry.timeZone().getId());
    row.put("schema_version", entry.schemaVersion());
    row.put("error", entry.migrationError().orElse(null));
    row.put("limits", AccountTerms.of(entry).limits());
    row.put("created_at", entry.createdAt().toString());
    row.put("delete_after", entry.deleteAfter().map(Object::toString).orElse(null));
    return row;
  }

  static Map<String, Object> row(ProvisioningRun run) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", run.id());
    row.put("kind", run.kind().name());
    row.put("state", run.state().name());
    row.put("step", run.failedStep().map(ProvisioningRun.Step::name).orElse(null));
    row.put("error", run.failedStep().flatMap(ProvisioningRun.Step::error).orElse(null));
    row.put("started_at", run.startedAt().toString());
    return row;
  }
}
