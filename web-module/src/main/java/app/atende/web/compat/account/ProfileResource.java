package app.atende.web.compat.account;

import app.atende.people.ApiToken;
import app.atende.people.ApiTokens;
import app.atende.people.TokenOwner;
import app.atende.people.UserPictures;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.Wire;
import app.atende.web.compat.shapes.UserShape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

/** The caller himself, whatever account he works in (contract 6.1). */
@Path("v1/profile")
@Produces("application/json")
@RequestScoped
public class ProfileResource {

  /** What the token is called that somebody gets who shows none. */
  private static final String TOKEN = "access_token";

  @Inject private ApiCall call;
  @Inject private OwnProfile profile;
  @Inject private ProfileEdits edits;
  @Inject private UserPictures pictures;
  @Inject private ApiTokens tokens;

  /** Who he is, and where he may go; accounts that are being set up are left out. */
  @GET
  public UserShape show() {
    return profile.of(call.user());
  }

  /** Changes what the body mentions. */
  @PATCH
  public UserShape change(@Context HttpServletRequest request) {
    edits.apply(LooseRequest.read(request).wrapped("profile"), call);
    return show();
  }

  /** Shows him by no picture. */
  @DELETE
  @Path("avatar")
  public UserShape removePicture() {
    pictures.remove(call.user());
    return show();
  }

  /**
   * Gives another secret to the token by which he calls. Who calls by a session gets a token of
   * this route, whose former secret is worthless; the tokens that he has named stay as they are.
   */
  @POST
  @Path("reset_access_token")
  public JsonNode resetToken() {
    ApiToken.Issued issued = call.token().map(tokens::renew).orElseGet(this::ofThisRoute);
    ObjectNode shown = (ObjectNode) Wire.tree(show());
    return shown.put(TOKEN, issued.secret());
  }

  private ApiToken.Issued ofThisRoute() {
    TokenOwner owner = TokenOwner.of(call.user());
    return tokens.list(owner).stream()
        .filter(token -> token.name().equals(TOKEN))
        .findFirst()
        .map(tokens::renew)
        .orElseGet(() -> tokens.issue(owner, TOKEN));
  }
}
