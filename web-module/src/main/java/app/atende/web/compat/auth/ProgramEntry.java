package app.atende.web.compat.auth;

import app.atende.people.Device;
import app.atende.people.Session;
import app.atende.people.SignInStep;
import app.atende.web.compat.DialectAnswer;
import app.atende.web.compat.account.OwnProfile;
import app.atende.web.compat.account.SessionHeaders;
import app.atende.web.compat.shapes.UserShape;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;

/** Hands a program its session, in headers; cookies are neither read nor given. */
@ApplicationScoped
public class ProgramEntry {

  @Inject private OwnProfile profile;

  /** From where, and with which program, somebody asks. */
  static Device device(HttpServletRequest request) {
    return Device.ofProgram(request.getRemoteAddr(), request.getHeader("User-Agent"));
  }

  /** The answer to who is in, or has to show a code of his second factor. */
  Response enter(SignInStep step) {
    return step.started()
        .map(this::letIn)
        .orElseGet(() -> DialectAnswer.halfway(step.token()).respond());
  }

  /** The answer to who is in: his profile, and the session in the headers. */
  Response letIn(Session.Started started) {
    UserShape person = profile.of(started.session().user());
    Response.ResponseBuilder answer = Response.ok(new Let(person));
    SessionHeaders.of(started, person.uid()).forEach(answer::header);
    return answer.build();
  }

  /** A profile, as the contract wraps it. */
  public record Let(UserShape data) {}
}
