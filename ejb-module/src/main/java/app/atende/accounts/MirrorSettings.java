package app.atende.accounts;

import app.atende.accounts.internal.AccountStore;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.provisioning.AccountChanges;
import app.atende.provisioning.AccountProfile;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Tells the provider's directory what the account's own people call it now. It copies the settings
 * as they are when it runs, so doing it twice, or for an older change, copies the same again.
 */
@ApplicationScoped
public class MirrorSettings implements DurableListener {
  @Inject private AccountStore store;
  @Inject private AccountChanges directory;
  @Inject private Tenants tenants;

  @Override
  public String name() {
    return "mirror-settings";
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof AccountChanged;
  }

  @Override
  public void handle(EventNote note) {
    AccountSettings settings = store.get().settings();
    directory.takeOver(
        tenants.current(),
        new AccountProfile(
            settings.name(),
            Optional.empty(),
            Optional.ofNullable(settings.supportEmail()),
            settings.locale(),
            settings.timeZone().getId()));
  }
}
