package app.atende.web.compat.auth;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.people.Device;
import app.atende.people.Realm;
import app.atende.people.SecondStep;
import app.atende.people.Session;
import app.atende.people.SignIn;
import app.atende.people.SignInLinks;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** How a program signs in (contract 3.3). Tries are counted together with those of the console. */
@Path("sign_in")
@Produces("application/json")
@RequestScoped
public class SignInResource {

  @Inject private SignIn signIn;
  @Inject private SecondStep second;
  @Inject private SignInLinks links;
  @Inject private ProgramEntry entry;

  /**
   * By {@code email} and {@code password}, which may be answered by 206 and an {@code mfa_token};
   * by that and {@code otp_code} or {@code backup_code}; or by {@code email} and the {@code
   * sso_auth_token} of a log-in link. Wrong passwords, unknown addresses and dead links are
   * answered alike.
   */
  @POST
  public Response enter(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    Device device = ProgramEntry.device(request);
    Optional<String> step = body.filled("mfa_token");
    if (step.isPresent()) {
      String code = body.filled("otp_code").or(() -> body.filled("backup_code")).orElse(null);
      return entry.letIn(second.finish(step.get(), code, device));
    }
    String email = body.text("email").orElse(null);
    Optional<String> link = body.filled("sso_auth_token");
    if (link.isPresent()) {
      return entry.letIn(redeem(email, link.get(), device));
    }
    String password = body.text("password").orElse(null);
    return entry.enter(signIn.begin(Realm.USER, email, password, device));
  }

  private Session.Started redeem(String email, String link, Device device) {
    try {
      return links.redeem(email, link, device);
    } catch (DomainException refusal) {
      throw refusal.code() == ErrorCode.LINK_EXPIRED
          ? new DomainException(ErrorCode.WRONG_CREDENTIALS)
          : refusal;
    }
  }
}
