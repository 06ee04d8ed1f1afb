package app.atende.web.console;

import app.atende.attributes.AttributeId;
import app.atende.contacts.ContactId;
import app.atende.contacts.Contacts;
import app.atende.web.console.ConversationAttributeActions.Typed;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

/** The value of a custom attribute of a contact. */
@Path(
    "/accounts/{account}/contacts/{contact: [1-9][0-9]{0,17}}"
        + "/attributes/{attribute: [1-9][0-9]{0,17}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
public class ContactAttributeActions {

  @Inject private Contacts contacts;
  @Inject private CurrentActor current;

  @PathParam("contact")
  private long contact;

  @PathParam("attribute")
  private long attribute;

  /** Gives it. */
  @POST
  public void set(Typed typed) {
    contacts.setAttribute(of(), id(), typed.value(), current.actor());
  }

  /** Takes it away. */
  @DELETE
  public void remove() {
    contacts.removeAttribute(of(), id(), current.actor());
  }

  private ContactId of() {
    return new ContactId(contact);
  }

  private AttributeId id() {
    return new AttributeId(attribute);
  }
}
