package app.atende.web.profile;

import app.atende.web.page.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The address of the profile. */
@ApplicationScoped
public class ProfileRoutes {

  /** The table. */
  @Produces
  @Singleton
  public Routes table() {
    return new Routes().add("/app/accounts/{account}/profile/settings", "profile/settings");
  }
}
