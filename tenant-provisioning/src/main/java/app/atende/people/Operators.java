package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.control.ControlDatabase;
import app.atende.control.DuplicateKeyException;
import app.atende.control.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The operators of the hosting provider: rows, sessions and pages of their own. */
@ApplicationScoped
public class Operators {
  private static final int LONGEST_NAME = 255;
  private static final String SELECT =
      "SELECT id, email, name, locale, theme, created_at FROM provider_operator WHERE ";

  private final ControlDatabase control;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Now now;

  /** The operators in this database. */
  @Inject
  public Operators(ControlDatabase control, Passwords passwords, Sessions sessions, Now now) {
    this.control = control;
    this.passwords = passwords;
    this.sessions = sessions;
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected Operators() {
    this(null, null, null, null);
  }

  /**
   * Makes an operator.
   *
   * @throws DomainException {@code EMAIL_TAKEN}, or a refusal of name or password
   */
  public Operator create(EmailAddress email, String name, String password) {
    String called = ShortText.required("name", name, LONGEST_NAME);
    String hash = passwords.hashNew(password, List.of(called, email.value()));
    try {
      long id =
          control.insert(
              "INSERT INTO provider_operator (email, name, password_hash, created_at)"
                  + " VALUES (?, ?, ?, ?)",
              email.value(),
              called,
              hash,
              now.instant());
      return get(id);
    } catch (DuplicateKeyException taken) {
      throw DomainException.at("email", ErrorCode.EMAIL_TAKEN);
    }
  }

  /** The operator with this id, if he is still there. */
  public Optional<Operator> find(long id) {
    return control.find(SELECT + "id = ?", Operators::read, id);
  }

  /** The operator with this address. */
  public Optional<Operator> find(EmailAddress email) {
    return control.find(SELECT + "email = ?", Operators::read, email.value());
  }

  /**
   * The operator with this id.
   *
   * @throws DomainException {@code OPERATOR_NOT_FOUND}
   */
  public Operator get(long id) {
    return find(id).orElseThrow(() -> new DomainException(ErrorCode.OPERATOR_NOT_FOUND));
  }

  /** All operators by name. */
  public List<Operator> list() {
    return control.list(SELECT + "TRUE ORDER BY name, id", Operators::read);
  }

  /** Keeps how an operator wants his pages; null follows browser and system. */
  public void keepPreferences(long id, String locale, Theme theme) {
    if (locale != null && !Users.LOCALES.contains(locale)) {
      throw DomainException.at("locale", ErrorCode.UNKNOWN_LOCALE, locale);
    }
    control.update(
        "UPDATE provider_operator SET locale = ?, theme = ? WHERE id = ?", locale, theme, id);
  }

  /** Deletes an operator and ends his sessions; deleting nobody does nothing. */
  public void delete(long id) {
    control.update("DELETE FROM provider_operator WHERE id = ?", id);
    sessions.endAll(Realm.PROVIDER, id);
  }

  private static Operator read(Row row) throws SQLException {
    return new Operator(
        row.number("id"),
        new EmailAddress(row.text("email")),
        row.text("name"),
        row.text("locale"),
        row.word("theme", Theme.class),
        row.instant("created_at"));
  }
}
