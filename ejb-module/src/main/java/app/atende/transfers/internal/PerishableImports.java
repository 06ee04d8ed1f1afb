package app.atende.transfers.internal;

import app.atende.accounts.Perishable;
import app.atende.roles.Actor;
import app.atende.transfers.ImportRuns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tables of contacts that nobody needs any more. */
@ApplicationScoped
public class PerishableImports implements Perishable {

  @Inject private ImportRuns runs;

  @Override
  public String name() {
    return "contact-import";
  }

  @Override
  public int drop(int most) {
    return runs.tidy(most, Actor.SYSTEM);
  }
}
