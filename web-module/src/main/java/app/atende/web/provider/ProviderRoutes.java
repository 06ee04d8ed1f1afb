package app.atende.web.provider;

import app.atende.web.page.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The addresses of the provider's console. */
@ApplicationScoped
public class ProviderRoutes {

  static final String ACCOUNTS = "/provider/accounts";

  /** The table. */
  @Produces
  @Singleton
  public Routes table() {
    Routes routes =
        new Routes()
            .add(ACCOUNTS, "provider/accounts")
            .add(ACCOUNTS + "/new", "provider/account-new")
            .add(ACCOUNTS + "/{account}", "provider/account")
            .add(ACCOUNTS + "/{account}/created", "provider/account-created")
            .add("/provider/migrations", "provider/migrations")
            .add("/provider/operators", "provider/operators")
            .add("/provider/audit", "provider/audit")
            .add("/provider/health", "provider/health");
    for (String tab : new String[] {"limits", "brand", "usage", "users", "audit"}) {
      routes.add(ACCOUNTS + "/{account}/" + tab, "provider/account-" + tab);
    }
    return routes;
  }
}
