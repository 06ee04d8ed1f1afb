package app.atende.web.console;

import app.atende.transfers.ContactExports;
import app.atende.transfers.ExportId;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Files;
import java.util.List;

/** Tables of contacts that programs asked for. */
@Path("/accounts/{account}/contact_exports")
@RequestScoped
public class TakenExportActions {

  @Inject private ContactExports exports;
  @Inject private CurrentActor current;

  /** One that was written, for whoever asked for it; its pieces as they follow each other. */
  @GET
  @Path("/{export: [1-9][0-9]{0,17}}")
  @Produces("text/csv;charset=UTF-8")
  public Response take(@PathParam("export") long export) {
    List<java.nio.file.Path> pieces = exports.open(new ExportId(export), current.actor());
    StreamingOutput body =
        out -> {
          for (java.nio.file.Path piece : pieces) {
            Files.copy(piece, out);
          }
        };
    return ContactImportActions.table(body, "contacts.csv");
  }
}
