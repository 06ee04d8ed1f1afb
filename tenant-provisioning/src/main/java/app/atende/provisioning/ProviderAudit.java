package app.atende.provisioning;

import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.control.Row;
import app.atende.control.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Who of the provider's side did what to which account. Rows are only ever added. */
@ApplicationScoped
public class ProviderAudit {

  private static final int MOST = 200;
  private static final String SELECT =
      "SELECT id, at, who, what, account_id, detail, address FROM provider_audit WHERE ";

  private final ControlDatabase control;
  private final Now now;

  /** In this control schema. */
  @Inject
  public ProviderAudit(ControlDatabase control, Now now) {
    this.control = control;
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected ProviderAudit() {
    this(null, null);
  }

  /** Notes what was done, in the transaction that does it. */
  public void note(Statements transaction, Requester who, AuditNote note) {
    transaction.update(
        "INSERT INTO provider_audit (at, who, what, account_id, detail, address)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        now.instant(),
        who.name(),
        note.what(),
        note.account() == null ? null : note.account().value(),
        note.detail(),
        who.address().orElse(null));
  }

  /** Notes what was done, by itself. */
  public void note(Requester who, AuditNote note) {
    note(control, who, note);
  }

  /**
   * What was done to an account, the newest first.
   *
   * @param before only ids smaller than this; {@link Long#MAX_VALUE} for the first page
   * @param most how many at most, up to 200
   */
  public List<AuditRow> list(TenantId account, long before, int most) {
    return control.list(
        SELECT + "account_id = ? AND" + before(most), ProviderAudit::read, account.value(), before);
  }

  /**
   * What was done to any account and beside them, the newest first; bounds as for {@link #list}.
   */
  public List<AuditRow> listAll(long before, int most) {
    return control.list(SELECT + before(most), ProviderAudit::read, before);
  }

  private static String before(int most) {
    return " id < ? ORDER BY id DESC LIMIT " + Math.max(1, Math.min(most, MOST));
  }

  private static AuditRow read(Row row) throws SQLException {
    return new AuditRow(
        row.number("id"),
        row.instant("at"),
        row.text("who"),
        new AuditNote(
            row.text("what"),
            row.maybeNumber("account_id").map(TenantId::new).orElse(null),
            row.text("detail")),
        Optional.ofNullable(row.text("address")));
  }
}
