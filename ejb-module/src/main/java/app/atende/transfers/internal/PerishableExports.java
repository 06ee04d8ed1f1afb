package app.atende.transfers.internal;

import app.atende.accounts.Perishable;
import app.atende.roles.Actor;
import app.atende.transfers.ContactExports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tables of contacts that nobody may take away any more. */
@ApplicationScoped
public class PerishableExports implements Perishable {

  @Inject private ContactExports exports;

  @Override
  public String name() {
    return "contact-export";
  }

  @Override
  public int drop(int most) {
    return exports.tidy(most, Actor.SYSTEM);
  }
}
