package app.atende.web.console;

import app.atende.web.console.settings.AuditSheet;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The audit log to take away. */
@Path("/accounts/{account}/audit-log")
@RequestScoped
public class AuditLogActions {

  @Inject private AuditSheet sheet;
  @Context private HttpServletRequest request;

  /** The lines that the page's filter lets through, as a table for spreadsheets. */
  @GET
  @Path("/export")
  @Produces("text/csv;charset=UTF-8")
  public Response export() {
    StreamingOutput body = sheet.of(request)::writeTo;
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-log.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
