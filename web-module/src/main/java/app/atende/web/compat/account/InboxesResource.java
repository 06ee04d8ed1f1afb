package app.atende.web.compat.account;

import app.atende.bots.BotId;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Settings;
import app.atende.inboxes.InboxBots;
import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.InboxEdit;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.InboxSecrets;
import app.atende.inboxes.Inboxes;
import app.atende.roles.Permission;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.AgentBotShape;
import app.atende.web.compat.shapes.AgentShape;
import app.atende.web.compat.shapes.InboxShape;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Inboxes (contract 6.8): websites and API channels. */
@Path("v1/accounts/{account}/inboxes")
@Produces("application/json")
@RequestScoped
public class InboxesResource {

  @Inject private ApiCall call;
  @Inject private Inboxes inboxes;
  @Inject private InboxQueries queries;
  @Inject private InboxBots bots;
  @Inject private BotShapes botShapes;
  @Inject private Settings settings;

  @PathParam("account")
  private long account;

  /** Those that the caller sees, by name. */
  @GET
  public Listed list() {
    Map<InboxId, InboxSecrets> secrets =
        administers() ? queries.secrets(call.actor()) : Map.<InboxId, InboxSecrets>of();
    return new Listed(
        queries.details(call.actor()).stream()
            .map(inbox -> shape(inbox, secrets.get(inbox.id())))
            .toList());
  }

  /** One of them. */
  @GET
  @Path("{id: \\d{1,18}}")
  public InboxShape show(@PathParam("id") long id) {
    return shape(inbox(id));
  }

  /** Opens one; {@code channel.type} says which kind. */
  @POST
  public InboxShape create(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    InboxFields fields = new InboxFields(body);
    String name = body.filled("name").orElse("");
    LooseBody channel = body.inside("channel");
    InboxId id =
        switch (channel.text("type").orElse("")) {
          case "web_widget" ->
              inboxes.createWebsite(name, fields.lookOfNew(), fields::over, call.actor());
          case "api" -> {
            String url = channel.filled("webhook_url").orElse(null);
            yield inboxes.createApi(name, url, fields::over, call.actor());
          }
          default -> throw DomainException.at("channel", ErrorCode.VALUE_INVALID, "channel");
        };
    return show(id.value());
  }

  /** Changes what the body mentions. */
  @PATCH
  @Path("{id: \\d{1,18}}")
  public InboxShape update(@PathParam("id") long id, @Context HttpServletRequest request) {
    change(inbox(id), new InboxFields(LooseRequest.read(request)));
    return show(id);
  }

  private void change(InboxDetail inbox, InboxFields fields) {
    InboxEdit edit = fields.over(inbox);
    if (!edit.equals(inbox.edit())) {
      inboxes.change(edit, call.actor());
    }
  }

  /** Deletes one with all that stands in it. */
  @DELETE
  @Path("{id: \\d{1,18}}")
  public Deleted delete(@PathParam("id") long id) {
    InboxDetail inbox = inbox(id);
    inboxes.delete(inbox.id(), inbox.name(), call.actor());
    return new Deleted("Your inbox deletion request will be processed in some time.");
  }

  /** Who can be given its conversations. */
  @GET
  @Path("{id: \\d{1,18}}/assignable_agents")
  public Agents assignable(@PathParam("id") long id) {
    InboxId seen = inbox(id).id();
    return new Agents(
        queries.assignable(List.of(seen), call.actor()).stream()
            .map(agent -> AgentShape.of(agent, account))
            .toList());
  }

  /** Signs what an API inbox sends with a new secret from now on. */
  @POST
  @Path("{id: \\d{1,18}}/reset_secret")
  public InboxShape resetSecret(@PathParam("id") long id) {
    inboxes.replaceWebhookSecret(inbox(id).id(), call.actor());
    return show(id);
  }

  /** The bot that answers there first; the key is left out when there is none. */
  @GET
  @Path("{id: \\d{1,18}}/agent_bot")
  public Answering bot(@PathParam("id") long id) {
    return new Answering(
        bots.find(Numbers.inbox(id), call.actor())
            .map(bot -> botShapes.one(bot, account))
            .orElse(null));
  }

  /** From now on this bot answers there first; none when the body names none. */
  @POST
  @Path("{id: \\d{1,18}}/set_agent_bot")
  public Response setBot(@PathParam("id") long id, @Context HttpServletRequest request) {
    Optional<BotId> bot =
        LooseRequest.read(request).number("agent_bot").filter(one -> one != 0).map(Numbers::bot);
    bots.give(Numbers.inbox(id), bot, call.actor());
    return Response.ok().build();
  }

  private InboxDetail inbox(long id) {
    if (id <= 0) {
      throw new DomainException(ErrorCode.INBOX_NOT_FOUND);
    }
    return queries.get(new InboxId(id), call.actor());
  }

  private InboxShape shape(InboxDetail inbox) {
    return shape(inbox, administers() ? queries.secrets(inbox.id(), call.actor()) : null);
  }

  private InboxShape shape(InboxDetail inbox, InboxSecrets secrets) {
    return InboxShape.of(inbox, secrets, settings.http().baseUrl());
  }

  private boolean administers() {
    return call.actor().may(Permission.INBOX_MANAGE);
  }

  /** The list. */
  public record Listed(List<InboxShape> payload) {}

  /** Agents, as the contract wraps them. */
  public record Agents(List<AgentShape> payload) {}

  /** Who answers first. */
  public record Answering(@JsonInclude(Include.NON_NULL) AgentBotShape agentBot) {}

  /** What clients are told. */
  public record Deleted(String message) {}
}
