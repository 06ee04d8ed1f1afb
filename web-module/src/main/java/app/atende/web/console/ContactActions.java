package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactMerge;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.Contacts;
import app.atende.conversations.ContactMerges;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

/** What an agent does with a contact, on his page and beside a conversation. */
@Path("/accounts/{account}/contacts/{contact: [1-9][0-9]{0,17}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
public class ContactActions {

  @Inject private Contacts contacts;
  @Inject private ContactMerges merges;
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

  /** The other one goes into him, for good. */
  @POST
  @Path("/merge")
  public void merge(Merging wanted) {
    if (wanted.merged() <= 0) {
      throw DomainException.at("merged", ErrorCode.VALUE_REQUIRED);
    }
    merges.merge(
        new ContactMerge(
            new ContactId(contact),
            new ContactId(wanted.merged()),
            wanted.version(),
            wanted.mergedVersion()),
        current.actor());
  }

  /**
   * Who he is.
   *
   * @param version that the reader saw
   */
  public record Person(long version, String name, String email, String phoneNumber) {}

  /**
   * Who goes into him.
   *
   * @param version of the one who stays, that the reader saw; negative when he does not know it
   * @param merged number of the one who goes
   * @param mergedVersion of that one, likewise
   */
  public record Merging(long version, long merged, long mergedVersion) {}

  /** Whether he is blocked. */
  public record Blocking(boolean on) {}
}
