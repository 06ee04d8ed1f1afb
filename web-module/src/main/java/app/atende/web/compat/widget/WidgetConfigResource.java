package app.atende.web.compat.widget;

import app.atende.accounts.AgentSummary;
import app.atende.attributes.Attributes;
import app.atende.config.Now;
import app.atende.config.Settings;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.contacts.WidgetVisits;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.PreChatForms;
import app.atende.roles.Actor;
import app.atende.tenancy.TenantDirectory;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Who is here, and what the widget is like (contract 10.1). */
@Path("v1/widget")
@Produces("application/json")
@RequestScoped
public class WidgetConfigResource {

  @Inject private WidgetCall call;
  @Inject private VisitorTokens tokens;
  @Inject private WidgetVisits visits;
  @Inject private ContactQueries known;
  @Inject private InboxQueries inboxes;
  @Inject private PreChatForms preChat;
  @Inject private TenantDirectory directory;
  @Inject private Settings settings;
  @Inject private Now now;

  /**
   * Configuration, and the visitor if he is known. Who brings no good token gets a new one, but is
   * not written down anywhere before he writes.
   */
  @POST
  @Path("config")
  public Configured configure() {
    WebsiteConfig website =
        WebsiteConfig.of(
            call.inbox(),
            directory.get(call.account()),
            settings,
            new WebsiteConfig.Visit(
                now.instant(),
                authToken(),
                preChat.questions(call.inbox().website().preChat(), Actor.SYSTEM)));
    return new Configured(
        website,
        call.session().map(this::contact).orElse(Contact.NOBODY),
        Map.of("brand_name", settings.brand()));
  }

  private String authToken() {
    return call.token()
        .map(
            token ->
                tokens.isStale(token)
                    ? tokens.issue(call.account(), token.inbox(), token.sourceId())
                    : call.sentToken())
        .orElseGet(() -> tokens.issueNew(call.account(), call.inbox().id()));
  }

  private Contact contact(ContactSession session) {
    ContactDetail contact = known.detail(session.contact(), session.actor());
    return new Contact(
        contact.email(),
        contact.id().value(),
        contact.identifier(),
        contact.name(),
        contact.phoneNumber(),
        known.pubsubToken(session.id(), session.actor()));
  }

  /** The people of the inbox, without their addresses. */
  @GET
  @Path("inbox_members")
  public Team team() {
    List<Member> members =
        inboxes.members(call.inbox().id(), Actor.SYSTEM).stream().map(Member::of).toList();
    return new Team(members);
  }

  /** The frame tells what happened in it. Of somebody who is no contact yet nothing is told on. */
  @POST
  @Path("events")
  public Response event(@Context HttpServletRequest request) {
    call.requireToken();
    LooseBody body = LooseRequest.read(request);
    if ("webwidget.triggered".equals(body.text("name").orElse(""))) {
      Attributes told = body.map("event_info").map(Attributes::new).orElse(Attributes.NONE);
      call.session().ifPresent(session -> visits.opened(session, told, session.actor()));
    }
    return Response.noContent().build();
  }

  /** Configuration and visitor. */
  public record Configured(
      WebsiteConfig websiteChannelConfig, Contact contact, Map<String, Object> globalConfig) {}

  /** The visitor; all null for somebody who is not known. */
  public record Contact(
      String email,
      Long id,
      String identifier,
      String name,
      String phoneNumber,
      String pubsubToken) {
    static final Contact NOBODY = new Contact(null, null, null, null, null, null);
  }

  /** The team. */
  public record Team(List<Member> payload) {}

  /** One of the team. */
  public record Member(long id, String name, String avatarUrl, String availabilityStatus) {
    static Member of(AgentSummary agent) {
      return new Member(agent.id().value(), agent.availableName(), "", agent.seen().word());
    }
  }
}
