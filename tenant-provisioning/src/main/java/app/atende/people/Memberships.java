package app.atende.people;

import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.control.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which users may enter which accounts. What they may do there stands in the account's own rows.
 */
@ApplicationScoped
public class Memberships {
  private static final String SELECT =
      "SELECT m.user_id, m.account_id, m.created_at, m.active_at, a.name, a.status"
          + " FROM membership m JOIN account a ON a.id = m.account_id WHERE ";

  private final ControlDatabase control;
  private final Now now;
  private final Consumer<MembershipEnded> ended;

  /** The memberships in this database; tells who listens when one ends. */
  @Inject
  public Memberships(ControlDatabase control, Now now, Event<MembershipEnded> ended) {
    this(control, now, (Consumer<MembershipEnded>) ended::fire);
  }

  /** The memberships in this database, outside a container. */
  public Memberships(ControlDatabase control, Now now, Consumer<MembershipEnded> ended) {
    this.control = control;
    this.now = now;
    this.ended = ended;
  }

  /** For CDI's proxies only. */
  protected Memberships() {
    this(null, null, gone -> {});
  }

  /** Lets a user enter an account; doing it again does nothing. Returns whether it is new. */
  public boolean add(UserId user, TenantId account) {
    int added =
        control.update(
            "INSERT IGNORE INTO membership (user_id, account_id, created_at) VALUES (?, ?, ?)",
            user.value(),
            account.value(),
            now.instant());
    return added > 0;
  }

  /** Lets a user enter an account no more; doing it again does nothing. */
  public void remove(UserId user, TenantId account) {
    int removed =
        control.update(
            "DELETE FROM membership WHERE user_id = ? AND account_id = ?",
            user.value(),
            account.value());
    if (removed > 0) {
      ended.accept(new MembershipEnded(user, account));
    }
  }

  /** Tells that these memberships have ended, because their user was deleted. */
  public void tellEnded(List<Membership> gone) {
    gone.forEach(one -> ended.accept(new MembershipEnded(one.user(), one.account().id())));
  }

  /** Whether this user may enter this account. Says nothing about whether the account is open. */
  public boolean mayEnter(UserId user, TenantId account) {
    return find(user, account).isPresent();
  }

  /** The membership of this user in this account, if he is a member. */
  public Optional<Membership> find(UserId user, TenantId account) {
    return control.find(
        SELECT + "m.user_id = ? AND m.account_id = ?",
        Memberships::read,
        user.value(),
        account.value());
  }

  /** The accounts that a user may enter: the one he worked in last first, then by name. */
  public List<Membership> of(UserId user) {
    return control.list(
        SELECT + "m.user_id = ? ORDER BY m.active_at IS NULL, m.active_at DESC, a.name, a.id",
        Memberships::read,
        user.value());
  }

  /** The members of an account, by id of the user. */
  public List<Membership> in(TenantId account) {
    return control.list(
        SELECT + "m.account_id = ? ORDER BY m.user_id", Memberships::read, account.value());
  }

  /** Notes that a user works in this account now. */
  public void noteActive(UserId user, TenantId account) {
    control.update(
        "UPDATE membership SET active_at = ? WHERE user_id = ? AND account_id = ?",
        now.instant(),
        user.value(),
        account.value());
  }

  private static Membership read(Row row) throws SQLException {
    return new Membership(
        new UserId(row.number("user_id")),
        new Membership.Account(
            new TenantId(row.number("account_id")), row.text("name"), row.text("status")),
        row.instant("created_at"),
        row.instant("active_at"));
  }
}
