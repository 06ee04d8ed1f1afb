package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.Tokens;
import app.atende.control.ControlDatabase;
import app.atende.control.Row;
import app.atende.control.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The sessions of users and operators: a token of 256 random bits each, stored as a hash, ended by
 * 12 idle hours, by 14 days, by log-out or by revocation. Those of programs, which have no cookie,
 * live for 60 days however seldom they are seen; the token of one kind opens nothing of the other.
 *
 * <p>A session is always a new row with a new token; nothing that a browser brought before log-in
 * survives it.
 */
@ApplicationScoped
public class Sessions {
  /** So long without a request ends a session. */
  public static final Duration IDLE = Duration.ofHours(12);

  /** So long after log-in every session ends. */
  public static final Duration LONGEST = Duration.ofDays(14);

  /** So long after it was opened a program's session ends; being idle does not end it. */
  public static final Duration OF_PROGRAM = Duration.ofDays(60);

  private static final int MOST = 25;
  private static final int CLIENT_LETTERS = 22;
  private static final Pattern CLIENT = Pattern.compile("[0-9A-Za-z]{1,32}");
  private static final int LONGEST_TOKEN = 100;
  private static final Duration SEEN_IS_NOTED_EVERY = Duration.ofMinutes(1);
  private static final String SELECT =
      "SELECT id, realm, user_id, address, user_agent, created_at, seen_at, expires_at,"
          + " client FROM user_session WHERE ";
  private static final String ALIVE = " AND expires_at > ? AND (client IS NOT NULL OR seen_at > ?)";

  private final ControlDatabase control;
  private final Now now;
  private final Consumer<SessionRevoked> revoked;

  /** The sessions in this database; tells who listens when one is revoked. */
  @Inject
  public Sessions(ControlDatabase control, Now now, Event<SessionRevoked> revoked) {
    this(control, now, (Consumer<SessionRevoked>) revoked::fire);
  }

  /** The sessions in this database, outside a container. */
  public Sessions(ControlDatabase control, Now now, Consumer<SessionRevoked> revoked) {
    this.control = control;
    this.now = now;
    this.revoked = revoked;
  }

  /** For CDI's proxies only. */
  protected Sessions() {
    this(null, null, gone -> {});
  }

  /** Opens a session. Of more than 25 the longest unseen are revoked. */
  public Session.Started start(Realm realm, long owner, Device device) {
    String token = Tokens.random();
    String client = device.isProgram() ? Tokens.randomLetters(CLIENT_LETTERS) : null;
    Instant at = now.instant();
    Instant expires = at.plus(device.isProgram() ? OF_PROGRAM : LONGEST);
    String from = device.address();
    long id =
        control.insert(
            "INSERT INTO user_session (realm, user_id, token_hash, address, user_agent, created_at,"
                + " seen_at, expires_at, client) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            realm,
            owner,
            Tokens.sha256(token),
            from,
            device.userAgent(),
            at,
            at,
            expires,
            client);
    SessionId name = new SessionId(id);
    Session session =
        new Session(name, realm, owner, from, device.userAgent(), at, at, expires, client);
    list(realm, owner).stream().skip(MOST).forEach(this::end);
    return new Session.Started(token, session);
  }

  /**
   * The living session of a browser with this token, noting that it was seen; empty for anything
   * else, also for what a program was given.
   */
  public Optional<Session> find(Realm realm, String token) {
    if (isImpossible(token)) {
      return Optional.empty();
    }
    Instant at = now.instant();
    Optional<Session> found =
        control.find(
            SELECT + "token_hash = ? AND realm = ? AND client IS NULL" + ALIVE,
            Sessions::read,
            Tokens.sha256(token),
            realm,
            at,
            at.minus(IDLE));
    found.ifPresent(session -> noteSeen(session, at));
    return found;
  }

  /**
   * The living session of a user's program that shows this key, noting that it was seen; empty when
   * one of its three parts is wrong. One statement, and seldom a second.
   */
  public Optional<Session> find(ProgramKey key) {
    Optional<EmailAddress> person = EmailAddress.find(key.uid());
    boolean odd = key.client() == null || !CLIENT.matcher(key.client()).matches();
    if (isImpossible(key.token()) || odd || person.isEmpty()) {
      return Optional.empty();
    }
    Instant at = now.instant();
    Optional<Session> found =
        control.find(
            SELECT
                + "token_hash = ? AND realm = ? AND client = ? AND expires_at > ? AND EXISTS (SELECT"
                + " 1 FROM user WHERE user.id = user_session.user_id AND user.email = ?)",
            Sessions::read,
            Tokens.sha256(key.token()),
            Realm.USER,
            key.client(),
            at,
            person.get().value());
    found.ifPresent(session -> noteSeen(session, at));
    return found;
  }

  private static boolean isImpossible(String token) {
    return token == null || token.isEmpty() || token.length() > LONGEST_TOKEN;
  }

  private void noteSeen(Session session, Instant at) {
    if (session.seenAt().isBefore(at.minus(SEEN_IS_NOTED_EVERY))) {
      control.update("UPDATE user_session SET seen_at = ? WHERE id = ?", at, session.id().value());
    }
  }

  /** Whether a session is still alive, without counting as a sign of life. */
  public boolean isAlive(SessionId id) {
    Instant at = now.instant();
    return control
        .find(SELECT + "id = ?" + ALIVE, Sessions::read, id.value(), at, at.minus(IDLE))
        .isPresent();
  }

  /** The living sessions of one person, the one seen last first. */
  public List<Session> list(Realm realm, long owner) {
    Instant at = now.instant();
    return control.list(
        SELECT + "realm = ? AND user_id = ?" + ALIVE + " ORDER BY seen_at DESC, id DESC",
        Sessions::read,
        realm,
        owner,
        at,
        at.minus(IDLE));
  }

  /** Ends a session; ending it again does nothing. */
  public void end(Session session) {
    if (control.inTransaction(tx -> end(tx, session))) {
      revoked.accept(new SessionRevoked(session.id(), session.realm(), session.owner()));
    }
  }

  private boolean end(Statements tx, Session session) {
    int ended = tx.update("DELETE FROM user_session WHERE id = ?", session.id().value());
    if (ended > 0 && session.realm() == Realm.USER) {
      HouseOutbox.putEnded(tx, session, now.instant());
    }
    return ended > 0;
  }

  /**
   * Ends one of a person's own sessions.
   *
   * @throws DomainException {@code NOT_FOUND} when he has none with this id
   */
  public void revoke(Realm realm, long owner, SessionId id) {
    Session session =
        list(realm, owner).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    end(session);
  }

  /** Ends all sessions of a person: log-out everywhere. */
  public void endAll(Realm realm, long owner) {
    list(realm, owner).forEach(this::end);
  }

  /** Ends all sessions of a person but the one that he works in. */
  public void endOthers(Session kept) {
    list(kept.realm(), kept.owner()).stream()
        .filter(each -> !each.id().equals(kept.id()))
        .forEach(this::end);
  }

  /** Deletes what has expired or idled out; returns how many. */
  public int forgetExpired() {
    Instant at = now.instant();
    return control.update(
        "DELETE FROM user_session WHERE expires_at <= ? OR (client IS NULL AND seen_at <= ?)",
        at,
        at.minus(IDLE));
  }

  private static Session read(Row row) throws SQLException {
    return new Session(
        new SessionId(row.number("id")),
        row.word("realm", Realm.class),
        row.number("user_id"),
        row.text("address"),
        row.text("user_agent"),
        row.instant("created_at"),
        row.instant("seen_at"),
        row.instant("expires_at"),
        row.text("client"));
  }
}
