package app.atende.accounts.internal;

import app.atende.rows.Sql;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The row of the account itself, in the caller's transaction and the bound account. */
@ApplicationScoped
public class AccountStore {
  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  @Inject private Tenants tenants;

  /** The account, as this transaction knows it. */
  public Account get() {
    return existing(em.find(Account.class, tenants.current().value()));
  }

  /**
   * The account, locked until the transaction ends: from here on nobody else adds or removes
   * agents, administrators or inboxes. To be called before anything is counted.
   */
  public Account lock() {
    Long id = tenants.current().value();
    return existing(em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Sets another moment of the next look for idle conversations in the place of this one, without a
   * new version: nobody's edit of the settings overlooks anything by it.
   *
   * @param from the moment that it replaces; null for none
   * @return whether it was set; not when another one stood there
   */
  public boolean moveIdleLook(Instant from, Instant to) {
    Sql sql =
        new Sql(
            "UPDATE account SET idle_look_at = ? WHERE id = ? AND idle_look_at <=> ?",
            to,
            tenants.current().value(),
            from);
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate() > 0;
  }

  private static Account existing(Account account) {
    if (account == null) {
      throw new IllegalStateException("an account's schema without the account's row");
    }
    return account;
  }
}
