package app.atende.web.compat;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.PublicToken;
import app.atende.config.PublicUuid;
import app.atende.config.TenantId;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Lets requests in that name their account by a public token (website token, inbox identifier,
 * pubsub token) or by the uuid of a conversation. It only says which account to ask; whether it
 * exists is seen inside.
 */
@ApplicationScoped
public class PublicDoor {

  @Inject private Tenants tenants;
  @Inject private TenantDirectory directory;

  /**
   * Works for the account that the token names.
   *
   * @throws DomainException {@code NOT_FOUND} when it can be no token of ours, {@code
   *     ACCOUNT_NOT_FOUND}, {@code ACCOUNT_SUSPENDED}, and the like
   */
  public <T, X extends Exception> T enter(String token, Tenants.Work<T, X> work) throws X {
    return enter(PublicToken.tenantOf(token), work);
  }

  /**
   * Works for the account that the uuid of a conversation names.
   *
   * @throws DomainException as {@link #enter}
   */
  public <T, X extends Exception> T enterByUuid(String uuid, Tenants.Work<T, X> work) throws X {
    return enter(PublicUuid.tenantOf(uuid), work);
  }

  private <T, X extends Exception> T enter(Optional<TenantId> named, Tenants.Work<T, X> work)
      throws X {
    TenantId tenant = named.orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    directory.requireOpen(tenant);
    return tenants.call(tenant, work);
  }
}
