package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.roles.Permission;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import app.atende.transfers.ContactColumn;
import app.atende.transfers.ContactImports;
import app.atende.transfers.ImportId;
import app.atende.transfers.NewTable;
import app.atende.web.compat.LooseFile;
import app.atende.web.compat.LooseRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tables of contacts that come in (contract 6.4). */
@Path("v1/accounts/{account}/contacts/import")
@Produces("application/json")
@RequestScoped
public class ContactTablesResource {

  @Inject private ApiCall call;
  @Inject private ContactImports imports;
  @Inject private Tenants tenants;
  @Inject private TenantDirectory directory;

  /**
   * Takes in the table {@code import_file}, its columns guessed by their headings, and has it
   * worked through. What became of it stands in the console.
   */
  @POST
  public Response take(@Context HttpServletRequest request) {
    call.actor().require(Permission.CONTACT_MANAGE);
    List<LooseFile> sent = LooseRequest.read(request).files("import_file");
    if (sent.isEmpty()) {
      throw new DomainException(ErrorCode.VALUE_REQUIRED);
    }
    ImportId draft = receive(sent.get(0));
    imports.begin(draft, imports.get(draft, call.actor()).mapping(), call.actor());
    return Response.ok().build();
  }

  private ImportId receive(LooseFile table) {
    String locale = directory.get(tenants.current()).locale();
    try (InputStream content = table.open()) {
      return imports.receive(
          new NewTable(content, table.size(), table.name(), locale, headings()), call.actor());
    } catch (IOException e) {
      throw new DomainException(ErrorCode.BODY_UNREADABLE);
    }
  }

  /** Programs write the words of the wire above their columns. */
  private static Map<String, String> headings() {
    return Arrays.stream(ContactColumn.values())
        .filter(ContactColumn::isTakenIn)
        .collect(Collectors.toMap(ContactColumn::word, ContactColumn::word));
  }
}
