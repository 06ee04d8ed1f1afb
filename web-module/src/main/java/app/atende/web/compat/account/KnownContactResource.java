package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactRosterQueries;
import app.atende.contacts.ContactSession;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Permission;
import app.atende.web.compat.DialectAnswer;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.ContactShape;
import app.atende.web.compat.shapes.ContactShapes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Who is known by a source id (contract 6.4). */
@Path("v1/accounts/{account}/contact_inboxes/filter")
@Produces("application/json")
@RequestScoped
public class KnownContactResource {

  @Inject private ApiCall call;
  @Inject private ContactQueries queries;
  @Inject private ContactRosterQueries roster;
  @Inject private InboxQueries inboxes;
  @Inject private ContactShapes shapes;

  /** Who is known by this source id at this inbox; 404 without a word where nobody is. */
  @POST
  public Response find(@Context HttpServletRequest request) {
    call.actor().require(Permission.CONTACT_EDIT);
    LooseBody body = LooseRequest.read(request);
    InboxId inbox = Numbers.inbox(body);
    String source =
        body.filled("source_id")
            .orElseThrow(() -> DomainException.at("source_id", ErrorCode.VALUE_REQUIRED));
    return roster
        .session(source, Set.of(inbox), call.actor())
        .filter(found -> inboxes.isVisible(found.inbox(), call.actor()))
        .map(session -> Response.ok(shape(session)).build())
        .orElseGet(() -> DialectAnswer.wordless(ErrorCode.CONTACT_NOT_FOUND).respond());
  }

  private ContactShape shape(ContactSession session) {
    return shapes.withPlaces(queries.detail(session.contact(), call.actor()), call.actor());
  }
}
