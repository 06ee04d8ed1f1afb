package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.Contacts;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

/** What an agent does with a contact beside a conversation. */
@Path("/accounts/{account}/contacts/{contact: [1-9][0-9]{0,17}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
public class ContactActions {

  @Inject private Contacts contacts;
  @Inject private CurrentActor current;

  @PathParam("contact")
  private long contact;

  /**
   * Changes who he is. Empty fields are taken away; the name must stay.
   *
   * @throws app.atende.config.DomainException {@code NAME_REQUIRED} and other refusals at the
   *     fields, {@code STALE_EDIT}
   */
  @POST
  public void change(Person typed) {
    if (typed.name() == null || typed.name().isBlank()) {
      throw DomainException.at("name", ErrorCode.NAME_REQUIRED);
    }
    ContactProfile profile =
        ContactProfile.of(typed.name(), orNothing(typed.email()))
            .withPhoneNumber(orNothing(typed.phoneNumber()));
    contacts.update(new ContactId(contact), typed.version(), profile, current.actor());
  }

  private static String orNothing(String typed) {
    return typed == null ? "" : typed;
  }

  /** Blocks him, or lets him be heard again. */
  @POST
  @Path("/block")
  public void block(Blocking wanted) {
    contacts.setBlocked(new ContactId(contact), wanted.on(), current.actor());
  }

  /**
   * Who he is.
   *
   * @param version that the reader saw
   */
  public record Person(long version, String name, String email, String phoneNumber) {}

  /** Whether he is blocked. */
  public record Blocking(boolean on) {}
}
