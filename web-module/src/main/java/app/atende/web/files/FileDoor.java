package app.atende.web.files;

import app.atende.config.PublicToken;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets a request for a file into the account that its key names, as long as that account is open
 * (X39).
 */
@ApplicationScoped
public class FileDoor {
  @Inject private Tenants tenants;
  @Inject private TenantDirectory directory;

  /**
   * What the work finds in the account of the key; empty when there is no such account, or none
   * that is open.
   */
  public <T> Optional<T> enter(String key, Supplier<Optional<T>> work) {
    return PublicToken.tenantOf(key)
        .flatMap(directory::find)
        .filter(AccountEntry::isOpen)
        .flatMap(account -> tenants.call(account.id(), work::get));
  }
}
