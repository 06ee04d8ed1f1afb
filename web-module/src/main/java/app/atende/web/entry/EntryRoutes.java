package app.atende.web.entry;

import app.atende.web.page.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The addresses before and at the door. */
@ApplicationScoped
public class EntryRoutes {

  /** The table. */
  @Produces
  @Singleton
  public Routes table() {
    return new Routes()
        .add("/app/login", "entry/login")
        .add("/app/second_step", "entry/second-step")
        .add("/app/forgot", "entry/forgot")
        .add("/app/reset", "entry/reset")
        .add("/app/invitation", "entry/invitation")
        .add("/app/accounts", "entry/accounts")
        .add("/provider/login", "entry/provider-login");
  }
}
