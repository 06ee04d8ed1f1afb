package app.atende.web.provider;

import app.atende.config.TenantId;
import app.atende.provisioning.AccountQueries;
import app.atende.provisioning.AccountSearch;
import app.atende.provisioning.AuditNote;
import app.atende.provisioning.DatabaseCheck;
import app.atende.provisioning.ProviderAudit;
import app.atende.provisioning.ProvisioningDatabase;
import app.atende.relay.OutboxCounts;
import app.atende.relay.OutboxRelay;
import app.atende.relay.OutboxRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The page «Saúde»: what waits, what was given up, and putting it back. */
@Named("providerHealth")
@RequestScoped
public class HealthView {

  private static final int ROWS = 50;

  @Inject private CurrentOperator operator;
  @Inject private OutboxRelay relay;
  @Inject private ProvisioningDatabase provisioning;
  @Inject private AccountQueries accounts;
  @Inject private ProviderAudit audit;
  @Inject private Notices notices;

  private List<DatabaseCheck.Finding> findings;
  private OutboxCounts counts;
  private List<OutboxRow> parked;

  /** How the outbox does. */
  public OutboxCounts getCounts() {
    if (counts == null) {
      operator.get();
      counts = relay.counts();
    }
    return counts;
  }

  /** The oldest rows that were given up. */
  public List<OutboxRow> getParked() {
    if (parked == null) {
      operator.get();
      parked = relay.listParked(Optional.empty(), 0, ROWS);
    }
    return parked;
  }

  /** Whether more rows were given up than are shown. */
  public boolean isMore() {
    return getCounts().parked() > getParked().size();
  }

  /** What the database server should change; nothing when all is well. */
  public List<DatabaseCheck.Finding> getFindings() {
    if (findings == null) {
      operator.get();
      findings = new DatabaseCheck(provisioning).run(accounts.count(AccountSearch.ALL));
    }
    return findings;
  }

  /** Puts one row back. */
  public void requeue(OutboxRow row) {
    note("outbox.requeue", row.account().orElse(null), row.listener() + " " + row.id());
    relay.requeue(row.id());
    notices.say("provider_health.message.info.requeued");
    lookAgain();
  }

  /** Puts every row back that was given up. */
  public void requeueAll() {
    note("outbox.requeue_all", null, getCounts().parked() + " rows");
    relay.requeueAll();
    notices.say("provider_health.message.info.requeued");
    lookAgain();
  }

  private void note(String what, TenantId account, String detail) {
    audit.note(operator.requester(), new AuditNote(what, account, detail));
  }

  /** Reads everything again. */
  public void lookAgain() {
    counts = null;
    parked = null;
  }
}
