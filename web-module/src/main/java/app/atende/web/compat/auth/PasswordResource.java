package app.atende.web.compat.auth;

import app.atende.people.OneTimeLink;
import app.atende.people.PasswordLinks;
import app.atende.people.ResetRequests;
import app.atende.people.SecondStep;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.account.PasswordFields;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Forgotten passwords, asked for and replaced by a program (contract 3.3). */
@Path("password")
@Produces("application/json")
@RequestScoped
public class PasswordResource {

  private static final String SENT =
      "If this address is known here, a message with instructions is on its way.";

  @Inject private ResetRequests requests;
  @Inject private PasswordLinks links;
  @Inject private SecondStep second;
  @Inject private ProgramEntry entry;

  /** Asks for the mail; answers the same whether or not the address exists. */
  @POST
  public Asked ask(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    requests.ask(body.text("email").orElse(null), ProgramEntry.device(request));
    return new Asked(SENT);
  }

  /** Sets another password by the token of that mail, and signs in. */
  @PATCH
  public Response replace(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    String wanted = body.text("password").orElse("");
    PasswordFields.confirm(body, wanted);
    OneTimeLink used = links.reset(body.text("reset_password_token").orElse(null), wanted);
    return entry.enter(second.enter(used.user(), ProgramEntry.device(request)));
  }

  /** What is said in any case. */
  public record Asked(String message) {}
}
