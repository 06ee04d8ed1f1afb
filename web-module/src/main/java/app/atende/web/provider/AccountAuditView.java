package app.atende.web.provider;

import app.atende.provisioning.AuditRow;
import app.atende.provisioning.ProviderAudit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The tab «Auditoria»: who of the provider's side did what, page by page into the past. */
@Named("providerAudit")
@RequestScoped
public class AccountAuditView {

  @Inject private AccountView account;
  @Inject private ProviderAudit audit;
  @Inject private HttpServletRequest request;

  private AuditPage page;

  private AuditPage page() {
    if (page == null) {
      page = AuditPage.read(request, (before, most) -> audit.list(account.getId(), before, most));
    }
    return page;
  }

  /** The rows of this page, the newest first. */
  public List<AuditRow> getRows() {
    return page().rows();
  }

  /** The query of the next page into the past, or null on the last one. */
  public String getOlderQuery() {
    return page().older();
  }

  /** Whether this is not the first page. */
  public boolean isOlder() {
    return AuditPage.isOlder(request);
  }
}
