package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.conversations.LabelId;
import app.atende.roles.Permission;
import app.atende.transfers.ContactExports;
import app.atende.transfers.ExportOrder;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Tables of contacts that go out (contract 6.4). */
@Path("v1/accounts/{account}/contacts/export")
@Produces("application/json")
@RequestScoped
public class ContactExportResource {

  @Inject private ApiCall call;
  @Inject private ContactExports exports;
  @Inject private ContactLook look;
  @Inject private ConversationLook labels;

  /**
   * Has a table written of those whom the conditions of {@code payload} let through and who bear
   * {@code label}; of everybody without them. The caller is told by mail where it is.
   */
  @POST
  public Response order(@Context HttpServletRequest request) {
    call.actor().require(Permission.CONTACT_MANAGE);
    LooseBody body = LooseRequest.read(request);
    exports.order(
        new ExportOrder(body.texts("column_names"), criteria(body), label(body)), call.actor());
    return Response.ok().build();
  }

  private String criteria(LooseBody body) {
    if (body.bodies("payload").isEmpty()) {
      return "";
    }
    try {
      return look.filterText(body, call.actor());
    } catch (DomainException refusal) {
      throw Refusals.inOneSentence(refusal);
    }
  }

  private LabelId label(LooseBody body) {
    List<String> title = body.filled("label").stream().toList();
    return labels.demanded(title, call.actor()).stream().findFirst().orElse(null);
  }
}
