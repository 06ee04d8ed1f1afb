package app.atende.web.compat.account;

import app.atende.accounts.AuditQueries;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.AuditShape;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;

/** Who changed what in the account (contract 6.26). */
@Path("v1/accounts/{account}/audit_logs")
@Produces("application/json")
@RequestScoped
public class AuditLogsResource {

  private static final int ROWS = 25;

  @Inject private ApiCall call;
  @Inject private AuditQueries log;

  @PathParam("account")
  private long account;

  /** A page of 25 lines, the newest first. */
  @GET
  public Listed list(@Context HttpServletRequest request) {
    int page = Pages.of(LooseRequest.query(request));
    List<AuditShape> lines =
        log.page(Pages.first(page, ROWS), ROWS, call.actor()).stream()
            .map(line -> AuditShape.of(line, account))
            .toList();
    return new Listed(ROWS, log.count(call.actor()), page, lines);
  }

  /**
   * The list, as the contract wraps it.
   *
   * @param totalEntries up to {@link AuditQueries#MOST_PAGED}
   */
  public record Listed(
      int perPage, long totalEntries, int currentPage, List<AuditShape> auditLogs) {}
}
