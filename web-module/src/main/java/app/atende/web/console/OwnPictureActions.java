package app.atende.web.console;

import app.atende.files.SmallPicture;
import app.atende.people.UserPictures;
import app.atende.web.page.Portraits;
import app.atende.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** What the reader himself looks like, in all his accounts. */
@Path("/accounts/{account}/me/picture")
@RequestScoped
public class OwnPictureActions {

  @Inject private UserPictures pictures;
  @Inject private SignedIn signedIn;

  /**
   * Shows him by this picture. The body is the file.
   *
   * @throws app.atende.config.DomainException at {@code picture} what {@link SmallPicture#of}
   *     refuses
   */
  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Produces(MediaType.APPLICATION_JSON)
  public ContactPictureActions.Face put(InputStream body) {
    String key = pictures.put(signedIn.user(), SmallPicture.of(body));
    return new ContactPictureActions.Face(Portraits.ofAgent(key));
  }

  /** Shows him by his letters again. */
  @DELETE
  public void remove() {
    pictures.remove(signedIn.user());
  }
}
