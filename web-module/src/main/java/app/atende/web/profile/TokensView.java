package app.atende.web.profile;

import app.atende.people.ApiToken;
import app.atende.people.ApiTokens;
import app.atende.people.TokenOwner;
import app.atende.web.page.Notices;
import app.atende.web.security.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** The section with the named API tokens. A secret is shown once, in the answer that makes it. */
@Named
@ViewScoped
public class TokensView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ApiTokens tokens;
  @Inject private SignedIn signedIn;
  @Inject private NewSecret shown;
  @Inject private Notices notices;

  private List<Line> lines;
  private String name;

  @PostConstruct
  void read() {
    lines = tokens.list(owner()).stream().map(Line::of).toList();
  }

  /** Makes a token of the name that was typed. */
  public void create() {
    shown.show(tokens.issue(owner(), name).secret());
    name = null;
    read();
  }

  /** Makes a token worthless. */
  public void revoke(long id) {
    tokens.revoke(owner(), id);
    read();
    notices.say("profile_settings.message.info.token_revoked");
  }

  private TokenOwner owner() {
    return TokenOwner.of(signedIn.user());
  }

  /** The tokens, newest first. */
  public List<Line> getTokens() {
    return lines;
  }

  /** The name of the next token. */
  public String getName() {
    return name;
  }

  /** Takes the name from the form. */
  public void setName(String typed) {
    this.name = typed;
  }

  /** One token without its secret. */
  public record Line(long id, String name, Instant createdAt, Instant usedAt)
      implements Serializable {
    static Line of(ApiToken token) {
      return new Line(token.id(), token.name(), token.createdAt(), token.usedAt());
    }
  }
}
