package app.atende.web.console;

import app.atende.contacts.ContactId;
import app.atende.contacts.ContactPictures;
import app.atende.files.Pictures;
import app.atende.roles.Permission;
import app.atende.web.page.Portraits;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** What a contact looks like. */
@Path("/accounts/{account}/contacts/{contact: [1-9][0-9]{0,17}}/picture")
@RequestScoped
public class ContactPictureActions {

  @Inject private Pictures pictures;
  @Inject private ContactPictures desk;
  @Inject private CurrentActor current;

  @PathParam("contact")
  private long contact;

  /**
   * Shows him by this picture. The body is the file.
   *
   * @throws app.atende.config.DomainException at {@code picture} what {@link Pictures#write}
   *     refuses
   */
  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Produces(MediaType.APPLICATION_JSON)
  public Face put(InputStream body) {
    current.actor().require(Permission.CONTACT_EDIT);
    String written = pictures.write(body, current.actor());
    String key = desk.put(new ContactId(contact), written, current.actor());
    return new Face(Portraits.ofContact(key));
  }

  /** Shows him by his letters again. */
  @DELETE
  public void remove() {
    desk.remove(new ContactId(contact), current.actor());
  }

  /** The address of a picture. */
  public record Face(String face) {}
}
