package app.atende.web.provider;

import app.atende.provisioning.AuditRow;
import app.atende.provisioning.ProviderAudit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The page «Auditoria»: what the provider's side did, in all accounts and beside them. */
@Named("providerHouseAudit")
@RequestScoped
public class HouseAuditView {

  @Inject private CurrentOperator operator;
  @Inject private ProviderAudit audit;
  @Inject private HttpServletRequest request;

  private AuditPage page;

  private AuditPage page() {
    if (page == null) {
      operator.get();
      page = AuditPage.read(request, audit::listAll);
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
