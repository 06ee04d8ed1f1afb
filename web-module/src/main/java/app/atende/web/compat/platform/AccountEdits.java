package app.atende.web.compat.platform;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.provisioning.AccountChanges;
import app.atende.provisioning.AccountProfile;
import app.atende.provisioning.AccountTerms;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDirectory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Changes of accounts that mention some fields only: they are laid over the account as it stands
 * when they are written, so that what others change at the same time stays.
 */
@RequestScoped
public class AccountEdits {
  private static final int MOST_TRIES = 20;

  @Inject private PlatformCall call;
  @Inject private TenantDirectory directory;
  @Inject private AccountChanges changes;

  /**
   * Changes what the fields mention. Throws {@code ACCOUNT_NOT_FOUND}; {@code STALE_EDIT} when
   * others were faster every time.
   */
  AccountEntry change(TenantId tenant, AccountFields fields) {
    for (int tried = 1; ; tried++) {
      try {
        return once(tenant, fields);
      } catch (DomainException refusal) {
        if (refusal.code() != ErrorCode.STALE_EDIT || tried == MOST_TRIES) {
          throw refusal;
        }
      }
    }
  }

  private AccountEntry once(TenantId tenant, AccountFields fields) {
    AccountEntry before = newest(tenant);
    AccountProfile profile = fields.over(AccountProfile.of(before));
    AccountTerms terms = fields.over(AccountTerms.of(before));
    boolean same =
        profile.equals(AccountProfile.of(before)) && terms.equals(AccountTerms.of(before));
    return same
        ? before
        : changes.change(
            tenant,
            new AccountChanges.Wanted(profile, terms, Optional.of(before.changedAt())),
            call.requester());
  }

  private AccountEntry newest(TenantId tenant) {
    directory.forget(tenant);
    return directory
        .find(tenant)
        .filter(PlatformAccountsResource::isThere)
        .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_NOT_FOUND));
  }
}
