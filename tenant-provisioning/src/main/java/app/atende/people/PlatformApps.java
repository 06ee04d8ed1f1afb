package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.control.ControlDatabase;
import app.atende.control.DuplicateKeyException;
import app.atende.control.Row;
import app.atende.control.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The platform apps and what each of them may reach. */
@ApplicationScoped
public class PlatformApps {
  private static final String FIRST = "first";
  private static final int LONGEST_NAME = 120;
  private static final String SELECT = "SELECT id, name, created_at FROM platform_app WHERE ";

  private final ControlDatabase control;
  private final ApiTokens tokens;
  private final Now now;

  /** The apps in this database. */
  @Inject
  public PlatformApps(ControlDatabase control, ApiTokens tokens, Now now) {
    this.control = control;
    this.tokens = tokens;
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected PlatformApps() {
    this(null, null, null);
  }

  /**
   * Makes an app; its tokens come from {@link ApiTokens}.
   *
   * @throws DomainException {@code NAME_TAKEN}, {@code VALUE_REQUIRED}, {@code VALUE_TOO_LONG}
   */
  public PlatformApp create(String name) {
    String called = ShortText.required("name", name, LONGEST_NAME);
    Instant at = now.instant();
    try {
      long id =
          control.insert("INSERT INTO platform_app (name, created_at) VALUES (?, ?)", called, at);
      return new PlatformApp(id, called, at);
    } catch (DuplicateKeyException taken) {
      throw DomainException.at("name", ErrorCode.NAME_TAKEN);
    }
  }

  /**
   * Makes sure that the first app is there and that this token opens it. Called at every start with
   * the operator's setting; a token that was set before and is not any more stops working.
   */
  public void ensureFirst(String token) {
    control.update(
        "INSERT IGNORE INTO platform_app (name, created_at) VALUES (?, ?)", FIRST, now.instant());
    PlatformApp app = control.find(SELECT + "name = ?", PlatformApps::read, FIRST).orElseThrow();
    TokenOwner owner = TokenOwner.app(app.id());
    boolean works = tokens.find(token).filter(found -> found.owner().equals(owner)).isPresent();
    if (!works) {
      tokens.revokeAll(owner);
      tokens.keepGiven(owner, FIRST, token);
    }
  }

  /** The app of this token; empty for an unknown one or one of somebody else. */
  public Optional<PlatformApp> find(String token) {
    return tokens
        .find(token)
        .map(ApiToken::owner)
        .filter(owner -> owner.kind() == TokenOwner.Kind.APP)
        .flatMap(owner -> control.find(SELECT + "id = ?", PlatformApps::read, owner.id()));
  }

  /** All apps by name. */
  public List<PlatformApp> list() {
    return control.list(SELECT + "TRUE ORDER BY name", PlatformApps::read);
  }

  /** Lets an app reach an object; doing it again does nothing. */
  public void grant(PlatformApp app, PlatformApp.ObjectKind kind, long id) {
    grant(control, app, kind, id);
  }

  /** The same as part of a larger change. */
  static void grant(Statements tx, PlatformApp app, PlatformApp.ObjectKind kind, long id) {
    tx.update(
        "INSERT IGNORE INTO platform_grant (app_id, object_kind, object_id) VALUES (?, ?, ?)",
        app.id(),
        kind,
        id);
  }

  /** Takes an object away from every app, because it is gone. */
  public void forget(PlatformApp.ObjectKind kind, long id) {
    control.update("DELETE FROM platform_grant WHERE object_kind = ? AND object_id = ?", kind, id);
  }

  /**
   * Lets pass only what the app may reach.
   *
   * @throws DomainException {@code NOT_GRANTED}, the same for what does not exist
   */
  public void check(PlatformApp app, PlatformApp.ObjectKind kind, long id) {
    if (!isGranted(app, kind, id)) {
      throw new DomainException(ErrorCode.NOT_GRANTED);
    }
  }

  /** Whether the app may reach the object. */
  public boolean isGranted(PlatformApp app, PlatformApp.ObjectKind kind, long id) {
    return control
        .find(
            "SELECT 1 AS granted FROM platform_grant"
                + " WHERE app_id = ? AND object_kind = ? AND object_id = ?",
            row -> row.number("granted"),
            app.id(),
            kind,
            id)
        .isPresent();
  }

  /** The ids of all objects of a kind that the app may reach, ascending. */
  public List<Long> granted(PlatformApp app, PlatformApp.ObjectKind kind) {
    return control.list(
        "SELECT object_id FROM platform_grant WHERE app_id = ? AND object_kind = ? ORDER BY"
            + " object_id",
        row -> row.number("object_id"),
        app.id(),
        kind);
  }

  private static PlatformApp read(Row row) throws SQLException {
    return new PlatformApp(row.number("id"), row.text("name"), row.instant("created_at"));
  }
}
