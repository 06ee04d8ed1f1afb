package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactMerge;
import app.atende.conversations.ContactMerges;
import app.atende.roles.Permission;
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

/** One contact of two (contract 6.4). */
@Path("v1/accounts/{account}/actions/contact_merge")
@Produces("application/json")
@RequestScoped
public class ContactMergeResource {

  @Inject private ApiCall call;
  @Inject private ContactMerges merges;
  @Inject private ContactShapes shapes;

  /** The mergee goes into the base, for good. */
  @POST
  public ContactShape merge(@Context HttpServletRequest request) {
    call.actor().require(Permission.CONTACT_EDIT);
    LooseBody body = LooseRequest.read(request);
    ContactMerge wanted =
        ContactMerge.of(named(body, "base_contact_id"), named(body, "mergee_contact_id"));
    ContactDetail kept = merges.merge(wanted, call.actor());
    return shapes.plain(kept);
  }

  private static ContactId named(LooseBody body, String key) {
    return body.number(key)
        .map(Numbers::contact)
        .orElseThrow(() -> DomainException.at(key, ErrorCode.VALUE_REQUIRED));
  }
}
