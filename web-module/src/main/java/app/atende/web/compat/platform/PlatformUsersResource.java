package app.atende.web.compat.platform;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Settings;
import app.atende.people.ApiTokens;
import app.atende.people.EmailAddress;
import app.atende.people.NewUser;
import app.atende.people.PlatformApp.ObjectKind;
import app.atende.people.PubsubTokens;
import app.atende.people.SignInLinks;
import app.atende.people.TokenOwner;
import app.atende.people.User;
import app.atende.people.UserChange;
import app.atende.people.UserChanges;
import app.atende.people.UserId;
import app.atende.people.Users;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.Wire;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Users: made with their e-mail address vouched for, found again only by the app that made them.
 */
@Path("v1/users")
@Produces("application/json")
@RequestScoped
public class PlatformUsersResource {
  private static final String ID = "{id: \\d{1,18}}";

  @Inject private PlatformCall call;
  @Inject private Users users;
  @Inject private UserChanges changes;
  @Inject private PubsubTokens pubsub;
  @Inject private ApiTokens tokens;
  @Inject private SignInLinks links;
  @Inject private UserPlaces places;
  @Inject private Settings settings;

  /**
   * Makes a user with an API token that is shown here and never again. An address that this app has
   * made a user of gives that user; any other address that exists is {@code EMAIL_TAKEN}.
   */
  @POST
  public PlatformUserShape create(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    EmailAddress email = EmailAddress.of(body.text("email").orElse(null));
    Optional<User> known = users.find(email).filter(this::isOurs);
    if (known.isPresent()) {
      call.grant(ObjectKind.USER, known.get().id().value());
      return shape(known.get(), null);
    }
    User user =
        users.createFor(
            call.app(),
            new NewUser(
                email,
                body.text("name").orElse(null),
                body.text("display_name").orElse(null),
                body.text("password").orElse(null)),
            merged(null, body));
    return shape(user, issueToken(user));
  }

  private boolean isOurs(User user) {
    return user.attributes().creator().filter(app -> app == call.app().id()).isPresent();
  }

  /** One of them. */
  @GET
  @Path(ID)
  public PlatformUserShape show(@PathParam("id") long id) {
    return shape(user(id), null);
  }

  /** Changes what the body mentions; custom attributes are merged, a new password ends sessions. */
  @PATCH
  @Path(ID)
  public PlatformUserShape update(@PathParam("id") long id, @Context HttpServletRequest request) {
    User user = user(id);
    LooseBody body = LooseRequest.read(request);
    User changed =
        changes.change(
            user.id(),
            new UserChange(
                body.filled("email").map(EmailAddress::of),
                body.text("name").orElse(null),
                body.text("display_name").orElse(null),
                body.text("password").filter(wanted -> !wanted.isBlank()),
                kept -> merged(kept, body)));
    return shape(changed, null);
  }

  private static String merged(String kept, LooseBody body) {
    Optional<Map<String, Object>> sent = body.map("custom_attributes");
    if (sent.isEmpty()) {
      return kept;
    }
    Map<String, Object> all = new TreeMap<>(Wire.mapOf(kept));
    all.putAll(sent.get());
    return Wire.write(all);
  }

  /** Deletes a user everywhere. */
  @DELETE
  @Path(ID)
  public Response delete(@PathParam("id") long id) {
    User user = user(id);
    places.delete(user.id());
    call.forget(ObjectKind.USER, id);
    return Response.ok().build();
  }

  /** A log-in link for the user: single use, five minutes. */
  @GET
  @Path(ID + "/login")
  public LoginLink login(@PathParam("id") long id) {
    User user = user(id);
    String address = URLEncoder.encode(user.email().value(), StandardCharsets.UTF_8);
    String token = links.issue(user.id());
    return new LoginLink(
        settings.http().baseUrl() + "/app/login?email=" + address + "&sso_auth_token=" + token);
  }

  /** Another API token of the user, shown here and never again. */
  @POST
  @Path(ID + "/token")
  public Token token(@PathParam("id") long id) {
    User user = user(id);
    TokenUser shown =
        new TokenUser(
            id,
            user.name(),
            user.displayName(),
            user.email().value(),
            pubsub.of(user.id()).orElse(null));
    return new Token(issueToken(user), null, shown);
  }

  private String issueToken(User user) {
    return tokens.issue(TokenOwner.of(user.id()), call.tokenName()).secret();
  }

  private User user(long id) {
    call.check(ObjectKind.USER, id);
    if (id <= 0) {
      throw new DomainException(ErrorCode.USER_NOT_FOUND);
    }
    return users.get(new UserId(id));
  }

  private PlatformUserShape shape(User user, String accessToken) {
    return PlatformUserShape.of(
        user,
        new PlatformUserShape.Extras(
            accessToken, pubsub.of(user.id()).orElse(null), places.of(user.id())));
  }

  /** Where the user's browser is sent. */
  public record LoginLink(String url) {}

  /** A new token and whose it is; it does not expire. */
  public record Token(String accessToken, Long expiry, TokenUser user) {}

  /** Whose token it is. */
  public record TokenUser(
      long id, String name, String displayName, String email, String pubsubToken) {}
}
