package app.atende.web.compat.account;

import app.atende.bots.BotEdit;
import app.atende.bots.BotQueries;
import app.atende.bots.BotSummary;
import app.atende.bots.BotToken;
import app.atende.bots.Bots;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.AgentBotShape;
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

/** Agent bots of the account (contract 6.18). */
@Path("v1/accounts/{account}/agent_bots")
@Produces("application/json")
@RequestScoped
public class BotsResource {

  private static final String ONE = "{id: \\d{1,18}}";

  @Inject private ApiCall call;
  @Inject private Bots bots;
  @Inject private BotQueries queries;
  @Inject private BotShapes shapes;
  @Inject private BotPortrait portrait;

  @PathParam("account")
  private long account;

  /** All of them, by name. */
  @GET
  public List<AgentBotShape> list() {
    return shapes.all(queries.list(call.actor()), account);
  }

  /** Makes one, with an API token that is shown here and never again. */
  @POST
  public AgentBotShape create(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    Optional<String> picture = portrait.read(body, call.actor());
    BotToken made = bots.create(new BotFields(body).fresh(), call.actor());
    portrait.put(made.id(), picture, call.actor());
    return shapes.one(made, account);
  }

  /** One of them. */
  @GET
  @Path(ONE)
  public AgentBotShape show(@PathParam("id") long id) {
    return shapes.one(bot(id), account);
  }

  /** Changes what the body mentions. */
  @PATCH
  @Path(ONE)
  public AgentBotShape change(@PathParam("id") long id, @Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    BotSummary kept = bot(id);
    BotEdit edit = new BotFields(body).over(kept.edit());
    Optional<String> picture = portrait.read(body, call.actor());
    bots.change(kept.id(), kept.version(), edit, call.actor());
    portrait.put(kept.id(), picture, call.actor());
    return show(id);
  }

  /** Shows one by no picture. */
  @DELETE
  @Path(ONE + "/avatar")
  public AgentBotShape removePicture(@PathParam("id") long id) {
    bots.removePicture(Numbers.bot(id), call.actor());
    return show(id);
  }

  /** Deletes one with its tokens. */
  @DELETE
  @Path(ONE)
  public Response delete(@PathParam("id") long id) {
    bots.delete(Numbers.bot(id), call.actor());
    return Response.ok().build();
  }

  /** Another API token, shown here and never again; those before are worthless at once. */
  @POST
  @Path(ONE + "/reset_access_token")
  public AgentBotShape resetAccessToken(@PathParam("id") long id) {
    return shapes.one(bots.resetToken(Numbers.bot(id), call.actor()), account);
  }

  /** Signs what it is told with another secret from now on. */
  @POST
  @Path(ONE + "/reset_secret")
  public AgentBotShape resetSecret(@PathParam("id") long id) {
    bots.resetSecret(Numbers.bot(id), call.actor());
    return show(id);
  }

  private BotSummary bot(long id) {
    return queries.get(Numbers.bot(id), call.actor());
  }
}
