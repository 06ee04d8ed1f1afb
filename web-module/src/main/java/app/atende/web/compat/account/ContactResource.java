package app.atende.web.compat.account;

import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactPictures;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.Contacts;
import app.atende.conversations.ContactLabels;
import app.atende.conversations.LabelChange;
import app.atende.conversations.LabelId;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.WholeConversationQueries;
import app.atende.roles.Permission;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.ContactShape;
import app.atende.web.compat.shapes.ContactShapes;
import app.atende.web.compat.shapes.ConversationShape;
import app.atende.web.compat.shapes.WholeShapes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One contact: who he is, what he bears, and his conversations (contract 6.4). */
@Path("v1/accounts/{account}/contacts/{contact: \\d{1,18}}")
@Produces("application/json")
@RequestScoped
public class ContactResource {

  private static final int MOST_CONVERSATIONS = 20;
  private static final long ANY_VERSION = -1;

  @Inject private ApiCall call;
  @Inject private Contacts contacts;
  @Inject private ContactQueries queries;
  @Inject private ContactPictures pictures;
  @Inject private ContactPortrait portrait;
  @Inject private ContactLabels labels;
  @Inject private ConversationLook look;
  @Inject private WholeConversationQueries whole;
  @Inject private ContactShapes shapes;
  @Inject private WholeShapes conversationShapes;

  @PathParam("contact")
  private long contact;

  /** All that is known of him. */
  @GET
  public One show(@Context HttpServletRequest request) {
    return one(LooseRequest.query(request).flag("include_contact_inboxes").orElse(true));
  }

  /** Changes what the body mentions; attributes are merged over the old ones. */
  @PATCH
  public One change(@Context HttpServletRequest request) {
    call.actor().require(Permission.CONTACT_EDIT);
    LooseBody body = LooseRequest.read(request);
    Optional<Boolean> blocked = body.flag("blocked");
    contacts.update(id(), ANY_VERSION, new ContactFields(body).profile(), call.actor());
    blocked.ifPresent(on -> contacts.setBlocked(id(), on, call.actor()));
    portrait.put(id(), body, call.actor());
    return one(true);
  }

  /** Deletes him for good. */
  @DELETE
  public Response delete() {
    contacts.delete(id(), call.actor());
    return Response.ok().build();
  }

  /** His newest conversations that the caller sees, by activity. */
  @GET
  @Path("conversations")
  public Conversations conversations() {
    ContactId known = detail().id();
    return new Conversations(
        conversationShapes.all(
            whole.ofContact(known, MOST_CONVERSATIONS, call.actor()), call.actor()));
  }

  /** The titles that he bears. */
  @GET
  @Path("labels")
  public Titles labels() {
    return new Titles(borne(detail().id()).stream().map(LabelSummary::title).toList());
  }

  /** Makes him bear these labels and no others. */
  @POST
  @Path("labels")
  public Titles label(@Context HttpServletRequest request) {
    ContactId known = detail().id();
    List<String> titles = LooseRequest.read(request).texts("labels");
    Set<LabelId> before = borne(known).stream().map(LabelSummary::id).collect(Collectors.toSet());
    Set<LabelId> added = new HashSet<>(look.demanded(titles, call.actor()));
    Set<LabelId> removed = new HashSet<>(before);
    removed.removeAll(added);
    added.removeAll(before);
    labels.change(Set.of(known), new LabelChange(added, removed), call.actor());
    return labels();
  }

  private List<LabelSummary> borne(ContactId known) {
    return labels.of(known, call.actor());
  }

  /** Takes custom attributes away from him. */
  @POST
  @Path("destroy_custom_attributes")
  public One forget(@Context HttpServletRequest request) {
    contacts.forget(id(), LooseRequest.read(request).texts("custom_attributes"), call.actor());
    return one(true);
  }

  /** Shows him by no picture. */
  @DELETE
  @Path("avatar")
  public One removePicture() {
    pictures.remove(id(), call.actor());
    return one(true);
  }

  private One one(boolean places) {
    return new One(shapes.all(List.of(detail()), places, call.actor()).get(0));
  }

  private ContactDetail detail() {
    return queries.detail(id(), call.actor());
  }

  private ContactId id() {
    return Numbers.contact(contact);
  }

  /** He, as the contract wraps him. */
  public record One(ContactShape payload) {}

  /** His conversations. */
  public record Conversations(List<ConversationShape> payload) {}

  /** Titles of labels. */
  public record Titles(List<String> payload) {}
}
