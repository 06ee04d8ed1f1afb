package app.atende.web.compat.widget;

import app.atende.attributes.AttributeOwner;
import app.atende.attributes.Attributes;
import app.atende.attributes.SoundValues;
import app.atende.attributes.ToldValues;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.Arrival;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.contacts.IdentityProof;
import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.Rate;
import app.atende.web.compat.RateLimits;
import app.atende.web.compat.shapes.ContactRow;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the visitor, or the site for him, says about himself (contract 10.1). Without a valid hash
 * nothing of it leads to somebody who is already known (X35).
 */
@Path("v1/widget/contact")
@Produces("application/json")
@RequestScoped
public class WidgetContactResource {

  private static final List<String> ADDITIONAL =
      List.of("company_name", "city", "country", "country_code", "description");

  @Inject private WidgetCall call;
  @Inject private Contacts contacts;
  @Inject private ContactQueries known;
  @Inject private InboxQueries inboxes;
  @Inject private ToldValues values;
  @Inject private VisitorTokens tokens;
  @Inject private RateLimits rates;

  /** Which of his particulars are known; what they are stays here. */
  @GET
  public Known show() {
    return Known.of(detail(call.requireSession()), null);
  }

  /** Changes what is known of a visitor who has written before. */
  @PATCH
  public Known update(@Context HttpServletRequest request) {
    rates.spendBy(Rate.WIDGET_CONTACT, call.address());
    ContactSession session = call.requireSession();
    ContactProfile profile = profile(LooseRequest.read(request));
    ContactSession now =
        contacts.identify(session.id(), profile, IdentityProof.NONE, session.actor());
    return Known.of(detail(now), null);
  }

  /**
   * The site says who its visitor is; with a valid hash he sees his earlier conversations. Custom
   * attributes that do not fit are left out and named in the answer, so that a slip of the site
   * costs nobody his identity (ADR 0040).
   */
  @PATCH
  @Path("set_user")
  public Known setUser(@Context HttpServletRequest request) {
    rates.spendBy(Rate.WIDGET_CONTACT, call.address());
    LooseBody body = LooseRequest.read(request);
    String identifier =
        body.filled("identifier")
            .orElseThrow(() -> DomainException.at("identifier", ErrorCode.VALUE_REQUIRED));
    InboxDetail inbox = call.inbox();
    IdentityProof proof =
        IdentityProof.check(
            inboxes.secrets(inbox.id(), Actor.SYSTEM).hmacToken(),
            inbox.isHmacMandatory(),
            identifier,
            body.text("identifier_hash").orElse(null));
    String sourceId = call.requireToken().sourceId();
    ContactProfile told = profile(body).withIdentifier(identifier);
    SoundValues sound = values.sound(AttributeOwner.CONTACT, told.customAttributes(), Actor.SYSTEM);
    ContactSession now = become(told.withCustomAttributes(sound.kept()), proof);
    boolean changed = !now.sourceId().equals(sourceId);
    return Known.of(
            detail(now), changed ? tokens.issue(call.account(), inbox.id(), now.sourceId()) : null)
        .without(RefusedAttribute.of(sound.refused(), request));
  }

  private ContactSession become(ContactProfile profile, IdentityProof proof) {
    return call.session()
        .map(session -> contacts.identify(session.id(), profile, proof, session.actor()))
        .orElseGet(
            () ->
                contacts.arrive(
                    new Arrival(
                        call.inbox().id(),
                        call.requireToken().sourceId(),
                        profile,
                        proof,
                        Arrival.Matching.BY_PROOF),
                    Actor.SYSTEM));
  }

  /** Removes some of the contact's custom attributes. */
  @POST
  @Path("destroy_custom_attributes")
  public ContactRow destroyCustomAttributes(@Context HttpServletRequest request) {
    ContactSession session = call.requireSession();
    List<String> keys = LooseRequest.read(request).texts("custom_attributes");
    ContactDetail contact = contacts.forget(session.contact(), keys, session.actor());
    return ContactRow.of(contact, call.account().value());
  }

  private ContactDetail detail(ContactSession session) {
    return known.detail(session.contact(), session.actor());
  }

  /** What a body says about a contact; what it does not mention is null. */
  static ContactProfile profile(LooseBody body) {
    Map<String, Object> additional =
        new LinkedHashMap<>(body.map("additional_attributes").orElse(Map.of()));
    ADDITIONAL.forEach(key -> body.text(key).ifPresent(value -> additional.put(key, value)));
    body.map("social_profiles").ifPresent(value -> additional.put("social_profiles", value));
    return new ContactProfile(
        body.filled("name").orElse(null),
        body.filled("email").orElse(null),
        body.filled("phone_number").orElse(null),
        null,
        new Attributes(body.map("custom_attributes").orElse(Map.of())),
        new Attributes(additional));
  }

  /**
   * Which particulars of the visitor are known.
   *
   * @param refusedCustomAttributes which of those that were told are left out; not sent for none
   */
  public record Known(
      long id,
      boolean hasEmail,
      boolean hasName,
      boolean hasPhoneNumber,
      String identifier,
      @JsonInclude(Include.NON_NULL) String widgetAuthToken,
      @JsonInclude(Include.NON_EMPTY) List<RefusedAttribute> refusedCustomAttributes) {

    static Known of(ContactDetail contact, String token) {
      return new Known(
          contact.id().value(),
          contact.email() != null,
          !contact.name().isEmpty(),
          contact.phoneNumber() != null,
          contact.identifier(),
          token,
          List.of());
    }

    Known without(List<RefusedAttribute> refused) {
      return new Known(id, hasEmail, hasName, hasPhoneNumber, identifier, widgetAuthToken, refused);
    }
  }
}
