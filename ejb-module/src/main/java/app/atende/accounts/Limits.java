package app.atende.accounts;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.tenancy.LimitName;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What the provider allows the bound account. A limit only holds when the caller has locked the
 * account's row before he counted (I7).
 */
@ApplicationScoped
public class Limits {
  @Inject private TenantDirectory directory;
  @Inject private Tenants tenants;

  /** What the limit allows; empty when there is none. */
  public Optional<Long> of(LimitName limit) {
    return Optional.ofNullable(directory.get(tenants.current()).limits().get(limit));
  }

  /**
   * Returns when there is room for one more.
   *
   * @throws DomainException {@code LIMIT_EXCEEDED} with the limit's name and its value
   */
  public void checkRoomForOne(LimitName limit, long used) {
    of(limit)
        .ifPresent(
            most -> {
              if (used >= most) {
                throw new DomainException(ErrorCode.LIMIT_EXCEEDED, limit.wireName(), most);
              }
            });
  }
}
