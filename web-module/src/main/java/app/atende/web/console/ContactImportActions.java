package app.atende.web.console;

import app.atende.roles.Permission;
import app.atende.transfers.ContactImports;
import app.atende.transfers.ImportId;
import app.atende.transfers.NewTable;
import app.atende.web.console.contacts.ImportSheets;
import app.atende.web.console.contacts.TableHeadings;
import app.atende.web.page.Reader;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;

/** Tables of contacts that come in, and the tables around them. */
@Path("/accounts/{account}/contact_imports")
@RequestScoped
public class ContactImportActions {

  @Inject private ContactImports imports;
  @Inject private ImportSheets sheets;
  @Inject private TableHeadings headings;
  @Inject private Reader reader;
  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;

  /**
   * Takes in a table. The body is the file.
   *
   * @param name percent-encoded, as the sender calls it
   */
  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Produces(MediaType.APPLICATION_JSON)
  public Received receive(@HeaderParam("X-File-Name") String name, InputStream body) {
    String file = MessageActions.decoded(name);
    String locale = reader.getLocale().toString();
    long announced = request.getContentLengthLong();
    NewTable table = new NewTable(body, announced, file, locale, headings.known());
    return new Received(imports.receive(table, current.actor()).value());
  }

  /** An example of a table, which can be taken in as it is; it names the account's attributes. */
  @GET
  @Path("/example")
  @Produces("text/csv;charset=UTF-8")
  public Response example() {
    current.actor().require(Permission.CONTACT_MANAGE);
    StreamingOutput body = sheets::writeExample;
    return table(body, "contacts-example.csv");
  }

  /** The rows that were refused, and why. */
  @GET
  @Path("/{import: [1-9][0-9]{0,17}}/refused")
  @Produces("text/csv;charset=UTF-8")
  public Response refused(@PathParam("import") long id) {
    StreamingOutput body = sheets.refused(new ImportId(id))::writeTo;
    return table(body, "contacts-refused.csv");
  }

  static Response table(StreamingOutput body, String file) {
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** A table that was taken in, to be looked at. */
  public record Received(long id) {}
}
