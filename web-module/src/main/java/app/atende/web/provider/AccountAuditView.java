package app.atende.web.provider;

import app.atende.provisioning.AuditRow;
import app.atende.provisioning.ProviderAudit;
import app.atende.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** The tab «Auditoria»: who of the provider's side did what, page by page into the past. */
@Named("providerAudit")
@RequestScoped
public class AccountAuditView {

  private static final int ROWS = 25;
  private static final Set<String> KNOWN =
      Set.of(
          "account.create",
          "account.change",
          "account.suspend",
          "account.reactivate",
          "account.delete",
          "account.drop",
          "account.invite",
          "account.invite_again",
          "account.migrate",
          "account.resume",
          "outbox.requeue");

  @Inject private AccountView account;
  @Inject private ProviderAudit audit;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private List<AuditRow> found;

  private List<AuditRow> found() {
    if (found == null) {
      found = audit.list(account.getId(), before(), ROWS + 1);
    }
    return found;
  }

  private long before() {
    String before = request.getParameter("before");
    return before != null && before.matches("[1-9][0-9]{0,17}")
        ? Long.parseLong(before)
        : Long.MAX_VALUE;
  }

  /** The rows of this page, the newest first. */
  public List<AuditRow> getRows() {
    return found().stream().limit(ROWS).toList();
  }

  /** What was done, in words; the log's own word where there are none. */
  public String what(AuditRow row) {
    String what = row.note().what();
    return KNOWN.contains(what) ? words.say("provider_audit." + what) : what;
  }

  /** The query of the next page into the past, or null on the last one. */
  public String getOlderQuery() {
    return found().size() > ROWS ? "?before=" + found().get(ROWS - 1).id() : null;
  }

  /** Whether this is not the first page. */
  public boolean isOlder() {
    return before() != Long.MAX_VALUE;
  }
}
