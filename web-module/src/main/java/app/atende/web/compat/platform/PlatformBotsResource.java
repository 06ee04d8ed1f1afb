package app.atende.web.compat.platform;

import app.atende.config.TenantId;
import app.atende.people.AgentBot;
import app.atende.people.AgentBots;
import app.atende.people.ApiTokens;
import app.atende.people.PlatformApp.ObjectKind;
import app.atende.people.TokenOwner;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
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
import java.util.Optional;

/** Agent bots, of one account or of the whole installation. */
@Path("v1/agent_bots")
@Produces("application/json")
@RequestScoped
public class PlatformBotsResource {
  private static final String ID = "{id: \\d{1,18}}";

  @Inject private PlatformCall call;
  @Inject private AgentBots bots;
  @Inject private ApiTokens tokens;
  @Inject private PlatformMirror mirror;

  /** Those that the app may reach, by id. */
  @GET
  public List<BotShape> list() {
    return bots.ofIds(call.granted(ObjectKind.BOT)).stream()
        .map(bot -> BotShape.of(bot, null))
        .toList();
  }

  /** Makes one, with an API token that is shown here and never again. */
  @POST
  public BotShape create(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    Optional<Long> account = body.number("account_id");
    account.ifPresent(id -> call.check(ObjectKind.ACCOUNT, id));
    AgentBot bot = bots.create(edit(body), account.map(TenantId::new).orElse(null));
    call.grant(ObjectKind.BOT, bot.id());
    mirror.tell(bot);
    return BotShape.of(bot, tokens.issue(TokenOwner.bot(bot.id()), call.tokenName()).secret());
  }

  /** One of them. */
  @GET
  @Path(ID)
  public BotShape show(@PathParam("id") long id) {
    call.check(ObjectKind.BOT, id);
    return BotShape.of(bots.get(id), null);
  }

  /** Changes what the body mentions. */
  @PATCH
  @Path(ID)
  public BotShape update(@PathParam("id") long id, @Context HttpServletRequest request) {
    call.check(ObjectKind.BOT, id);
    AgentBot changed = bots.change(id, edit(LooseRequest.read(request)));
    mirror.tell(changed);
    return BotShape.of(changed, null);
  }

  /** Deletes one with its tokens. */
  @DELETE
  @Path(ID)
  public Response delete(@PathParam("id") long id) {
    call.check(ObjectKind.BOT, id);
    Optional<AgentBot> gone = bots.find(id);
    bots.delete(id);
    gone.ifPresent(mirror::tell);
    call.forget(ObjectKind.BOT, id);
    return Response.ok().build();
  }

  private static AgentBot.Edit edit(LooseBody body) {
    return new AgentBot.Edit(
        sent(body, "name"), sent(body, "description"), sent(body, "outgoing_url"));
  }

  /** What was sent, an empty text for null, and null for nothing at all. */
  private static String sent(LooseBody body, String key) {
    return body.has(key) ? body.text(key).orElse("") : null;
  }
}
