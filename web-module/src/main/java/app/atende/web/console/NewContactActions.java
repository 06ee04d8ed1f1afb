package app.atende.web.console;

import app.atende.contacts.ContactProfile;
import app.atende.contacts.Contacts;
import app.atende.contacts.KeptContact;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** «Salvar contato»: makes a contact of the card that somebody handed on. */
@Path("/accounts/{account}/contacts")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NewContactActions {

  @Inject private Contacts contacts;
  @Inject private CurrentActor current;

  /** Keeps him, or names the contact who has his number. */
  @POST
  public Kept keep(SharedCard card) {
    String name = card.name() == null || card.name().isBlank() ? card.phoneNumber() : card.name();
    ContactProfile profile =
        ContactProfile.EMPTY.withName(name).withPhoneNumber(card.phoneNumber());
    return Kept.of(contacts.keep(profile, current.actor()));
  }

  /** What the card says. */
  public record SharedCard(String name, String phoneNumber) {}

  /**
   * The contact.
   *
   * @param made whether he is new
   */
  public record Kept(long id, String name, boolean made) {

    static Kept of(KeptContact kept) {
      return new Kept(kept.id().value(), kept.name(), kept.isNew());
    }
  }
}
