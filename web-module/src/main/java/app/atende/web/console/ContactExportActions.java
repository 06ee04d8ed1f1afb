package app.atende.web.console;

import app.atende.web.console.contacts.ContactSheet;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.HashMap;
import java.util.Map;

/** Contacts to take away. */
@Path("/accounts/{account}/contacts/export")
@RequestScoped
public class ContactExportActions {

  @Inject private ContactSheet sheet;
  @Context private HttpServletRequest request;

  /** All contacts that the list with this query shows, as a table for spreadsheets. */
  @GET
  @Produces("text/csv;charset=UTF-8")
  public Response export() {
    Map<String, String> parameters = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
    StreamingOutput body = sheet.of(parameters)::writeTo;
    return ContactImportActions.table(body, "contacts.csv");
  }
}
