package app.atende.web.compat.auth;

import app.atende.people.ProgramKey;
import app.atende.people.Session;
import app.atende.people.Sessions;
import app.atende.people.User;
import app.atende.people.Users;
import app.atende.web.compat.DialectAnswer;
import app.atende.web.compat.Wire;
import app.atende.web.compat.account.OwnProfile;
import app.atende.web.compat.account.SessionHeaders;
import app.atende.web.compat.shapes.WireTime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What a program does with the session that it has (contract 3.3). */
@Path("")
@Produces("application/json")
@RequestScoped
public class SignedInResource {

  @Inject private Sessions sessions;
  @Inject private Users users;
  @Inject private OwnProfile profile;

  /** Whether its session is alive: who it is, and the session once more; else 401. */
  @GET
  @Path("validate_token")
  public Response validate(@Context HttpServletRequest request) {
    Optional<Session.Started> found = find(request);
    Optional<User> person = found.flatMap(started -> users.find(started.session().user()));
    if (person.isEmpty()) {
      return DialectAnswer.unsuccessful(401, "Invalid login credentials").respond();
    }
    ObjectNode data = (ObjectNode) Wire.tree(profile.of(person.get()));
    data.put("created_at", WireTime.iso(person.get().createdAt()));
    Response.ResponseBuilder answer = Response.ok(new Told(new Valid(true, data)));
    SessionHeaders.of(found.get(), person.get().email().value()).forEach(answer::header);
    return answer.build();
  }

  /** Ends its session; 404 when there is none. */
  @DELETE
  @Path("sign_out")
  public Response end(@Context HttpServletRequest request) {
    Optional<Session.Started> found = find(request);
    if (found.isEmpty()) {
      return DialectAnswer.unsuccessful(404, "User was not found or was not logged in.").respond();
    }
    sessions.end(found.get().session());
    return Response.ok(new Ended(true)).build();
  }

  private Optional<Session.Started> find(HttpServletRequest request) {
    Optional<ProgramKey> key = SessionHeaders.of(request);
    return key.flatMap(sessions::find)
        .map(session -> new Session.Started(key.get().token(), session));
  }

  /** The answer to a living session. */
  public record Told(Valid payload) {}

  /** What stands in it. */
  public record Valid(boolean success, JsonNode data) {}

  /** The answer to a session that was ended. */
  public record Ended(boolean success) {}
}
