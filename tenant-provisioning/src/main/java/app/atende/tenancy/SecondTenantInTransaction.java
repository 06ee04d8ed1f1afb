package app.atende.tenancy;

import app.atende.config.TenantId;

/**
 * A transaction that works for one account was asked to work for another one, or for none. What it
 * read and wrote would be mixed up, so it ends here; other work needs a transaction of its own.
 */
public class SecondTenantInTransaction extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  SecondTenantInTransaction(TenantId first, TenantId second) {
    super("A transaction of tenant " + first + " was asked to work for " + name(second));
  }

  private static String name(TenantId tenant) {
    return tenant == null ? "no tenant" : "tenant " + tenant;
  }
}
