package app.atende.tenancy;

/** Somebody asked for the tenant of a thread that works for none. There is never a default. */
public class NoTenantBound extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NoTenantBound() {
    super("No tenant is bound to this thread");
  }
}
