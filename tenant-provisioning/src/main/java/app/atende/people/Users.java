package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.control.ControlDatabase;
import app.atende.control.DuplicateKeyException;
import app.atende.control.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The users of the whole installation: made, found, changed and deleted here and nowhere else. */
@ApplicationScoped
public class Users {
  /** The languages that a person may choose. */
  public static final Set<String> LOCALES = Set.of("pt_BR", "en");

  static final int LONGEST_NAME = 255;
  private static final int LONGEST_JSON = 65_536;

  private final ControlDatabase control;
  private final Now now;
  private final PubsubTokens pubsub;
  private final Passwords passwords;

  /** The users of this control schema. */
  @Inject
  public Users(ControlDatabase control, Now now, PubsubTokens pubsub, Passwords passwords) {
    this.control = control;
    this.now = now;
    this.pubsub = pubsub;
    this.passwords = passwords;
  }

  /** For CDI's proxies only. */
  protected Users() {
    this(null, null, null, null);
  }

  /**
   * Makes a user whose address somebody vouches for: he is confirmed and may log in at once.
   *
   * @throws DomainException {@code EMAIL_TAKEN}, a refusal of the password, or one of the name
   */
  public User create(NewUser wanted) {
    return create(wanted, null, null);
  }

  /**
   * The same for a platform app, which may reach the user afterwards. Without a password he enters
   * by the app's log-in links until he chooses one.
   *
   * @param customAttributes what the app keeps at him: a JSON object, at most 64 KiB, or null
   * @throws DomainException {@code EMAIL_TAKEN}, a refusal of the password, or one of the name or
   *     the attributes
   */
  public User createFor(PlatformApp app, NewUser wanted, String customAttributes) {
    return create(wanted, app, limited("custom_attributes", customAttributes));
  }

  private User create(NewUser wanted, PlatformApp app, String customAttributes) {
    String name = ShortText.required("name", wanted.name(), LONGEST_NAME);
    String displayName = ShortText.optional("display_name", wanted.displayName(), LONGEST_NAME);
    if (find(wanted.email()).isPresent()) {
      throw DomainException.at("email", ErrorCode.EMAIL_TAKEN);
    }
    boolean withoutPassword = app != null && wanted.password() == null;
    String hash =
        withoutPassword
            ? null
            : passwords.hashNew(wanted.password(), List.of(name, wanted.email().value()));
    UserRows.Start start =
        new UserRows.Start(name, displayName, hash, now.instant(), customAttributes);
    return insert(wanted.email(), start, app)
        .orElseThrow(() -> DomainException.at("email", ErrorCode.EMAIL_TAKEN));
  }

  /**
   * The user with this address; made without a password when there is none yet, so that only who
   * reads the invitation mail can choose one.
   *
   * @param name used only for a new user; when blank, the part of the address before the @
   */
  public User findOrInvite(EmailAddress email, String name) {
    String given = ShortText.optional("name", name, LONGEST_NAME);
    String called = given == null ? email.value().substring(0, email.value().indexOf('@')) : given;
    return find(email)
        .or(() -> insert(email, new UserRows.Start(called, null, null, null, null), null))
        .or(() -> find(email))
        .orElseThrow(() -> new DomainException(ErrorCode.USER_NOT_FOUND));
  }

  private Optional<User> insert(EmailAddress email, UserRows.Start start, PlatformApp app) {
    try {
      long id =
          control.inTransaction(
              tx ->
                  UserRows.insert(
                      tx,
                      email,
                      start,
                      new UserRows.Birth(now.instant(), pubsub.newSecret(), app)));
      return find(new UserId(id));
    } catch (DuplicateKeyException taken) {
      return Optional.empty();
    }
  }

  /** The user with this id, if he is still there. */
  public Optional<User> find(UserId id) {
    return control.find(UserRows.SELECT + "id = ?", UserRows::read, id.value());
  }

  /** The user with this address. */
  public Optional<User> find(EmailAddress email) {
    return control.find(UserRows.SELECT + "email = ?", UserRows::read, email.value());
  }

  /**
   * The user with this id.
   *
   * @throws DomainException {@code USER_NOT_FOUND}
   */
  public User get(UserId id) {
    return find(id).orElseThrow(() -> new DomainException(ErrorCode.USER_NOT_FOUND));
  }

  /**
   * Changes what a person says about himself, and asks for his rows in the accounts to follow.
   *
   * @return the user as he is now
   * @throws DomainException {@code USER_NOT_FOUND}, {@code VALUE_TOO_LONG}, {@code UNKNOWN_LOCALE}
   */
  public User change(UserId id, ProfileChange change) {
    User before = get(id);
    String name =
        change.name() == null
            ? before.name()
            : ShortText.required("name", change.name(), LONGEST_NAME);
    String displayName =
        change.displayName() == null
            ? before.displayName()
            : ShortText.optional("display_name", change.displayName(), LONGEST_NAME);
    String locale =
        change.locale() == null ? before.preferences().locale() : known(change.locale());
    Theme theme = change.theme() == null ? before.preferences().theme() : change.theme();
    inTransaction(
        id,
        tx ->
            tx.update(
                "UPDATE user SET name = ?, display_name = ?, locale = ?, theme = ?, changed_at = ?"
                    + " WHERE id = ?",
                name,
                displayName,
                locale,
                theme,
                now.instant(),
                id.value()));
    return get(id);
  }

  private static String known(String locale) {
    if (!locale.isEmpty() && !LOCALES.contains(locale)) {
      throw DomainException.at("locale", ErrorCode.UNKNOWN_LOCALE, locale);
    }
    return locale.isEmpty() ? null : locale;
  }

  private void inTransaction(UserId id, Change change) {
    control.inTransaction(
        tx -> {
          change.in(tx);
          return HouseOutbox.put(tx, HouseWork.COPY_PROFILE, id, now.instant());
        });
  }

  /** Keeps the console's own settings of a person: a JSON object, at most 64 KiB. */
  public void keepUiSettings(UserId id, String json) {
    control.update(
        "UPDATE user SET ui_settings = ? WHERE id = ?", limited("ui_settings", json), id.value());
  }

  /**
   * Puts settings over those that stand there, as a person's own program sends them: {@code null}
   * takes one away, what is not named stays.
   *
   * @param change a JSON object
   * @throws DomainException {@code USER_NOT_FOUND}; at {@code ui_settings} {@code VALUE_INVALID},
   *     or {@code VALUE_TOO_LONG} when there would be more than 64 KiB
   */
  public void changeUiSettings(UserId id, String change) {
    control.inTransaction(
        tx -> {
          User before =
              tx.find(UserRows.SELECT + "id = ? FOR UPDATE", UserRows::read, id.value())
                  .orElseThrow(() -> new DomainException(ErrorCode.USER_NOT_FOUND));
          String after = UiSettings.over(before.preferences().uiSettings(), change);
          return tx.update(
              "UPDATE user SET ui_settings = ? WHERE id = ?",
              limited("ui_settings", after),
              id.value());
        });
  }

  /**
   * Keeps how a person writes; his other settings stay as they are.
   *
   * @throws DomainException {@code VALUE_TOO_LONG} at {@code signature}
   */
  public void keepWriting(UserId id, WritingPreferences how) {
    String signature = how.signature() == null ? "" : how.signature().replace("\0", "").strip();
    if (signature.length() > WritingPreferences.LONGEST_SIGNATURE) {
      throw DomainException.at(
          "signature", ErrorCode.VALUE_TOO_LONG, WritingPreferences.LONGEST_SIGNATURE);
    }
    mergeUiSettings(id, how.with(how.sendKey(), signature).json());
  }

  /**
   * Keeps how a person has arranged his sections; his other settings stay as they are.
   *
   * @throws DomainException {@code VALUE_INVALID} at {@code sections}
   */
  public void keepSections(UserId id, SectionPreferences arranged) {
    if (!arranged.isSound()) {
      throw DomainException.at("sections", ErrorCode.VALUE_INVALID);
    }
    mergeUiSettings(id, arranged.json());
  }

  /** Keeps how much room lists take for a person; his other settings stay as they are. */
  public void keepDensity(UserId id, Density density) {
    mergeUiSettings(id, density.json());
  }

  /** Keeps when the console rings for a person; his other settings stay as they are. */
  public void keepAlerts(UserId id, AudioAlerts when) {
    mergeUiSettings(id, when.json());
  }

  private void mergeUiSettings(UserId id, String json) {
    control.update(
        "UPDATE user SET ui_settings = JSON_MERGE_PATCH(COALESCE(ui_settings, '{}'), ?)"
            + " WHERE id = ?",
        json,
        id.value());
  }

  /**
   * Keeps which columns of a table of the console a person hides; his other settings stay as they
   * are.
   *
   * @param table a word of ours
   * @param columns words of ours, a few
   */
  public void keepHiddenColumns(UserId id, String table, Collection<String> columns) {
    mergeUiSettings(id, HiddenColumns.json(table, columns));
  }

  /** A JSON object that is not too long; throws {@code VALUE_TOO_LONG} at the field. */
  static String limited(String field, String json) {
    if (json != null && json.length() > LONGEST_JSON) {
      throw DomainException.at(field, ErrorCode.VALUE_TOO_LONG, LONGEST_JSON);
    }
    return json;
  }

  /** Notes that a person has proved his address, with the name that he chose, if he did. */
  static void confirm(Statements tx, UserId id, String name, Instant at) {
    tx.update(
        "UPDATE user SET confirmed_at = COALESCE(confirmed_at, ?), name = COALESCE(?, name),"
            + " changed_at = ? WHERE id = ?",
        at,
        name,
        at,
        id.value());
    HouseOutbox.put(tx, HouseWork.COPY_PROFILE, id, at);
  }

  /**
   * Deletes a user with his memberships, links, sessions and tokens. Accounts of which he still is
   * a member are asked to remove their rows of him, which closed ones do when they open again.
   * Deleting nobody does nothing.
   */
  public void delete(UserId id) {
    control.inTransaction(
        tx -> {
          HouseOutbox.putForAccounts(tx, HouseWork.REMOVE_DELETED, id, now.instant());
          tx.update(
              "DELETE FROM user_session WHERE realm = ? AND user_id = ?", Realm.USER, id.value());
          tx.update(
              "DELETE FROM api_token WHERE owner_kind = ? AND owner_id = ?",
              TokenOwner.Kind.USER,
              id.value());
          return tx.update("DELETE FROM user WHERE id = ?", id.value());
        });
  }

  private interface Change {
    int in(Statements tx);
  }
}
