package app.atende.web.compat.account;

import app.atende.bots.BotId;
import app.atende.bots.BotQueries;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.people.AgentBots;
import app.atende.roles.Actor;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Decides whether an agent bot may enter an account: its own one, and no other. */
@ApplicationScoped
public class BotEntrance {

  @Inject private AgentBots directory;
  @Inject private TenantDirectory accounts;
  @Inject private Tenants tenants;
  @Inject private BotQueries bots;

  /**
   * Lets a bot in.
   *
   * @return who it is there
   * @throws DomainException {@code ACCOUNT_NOT_FOUND} for a bot of another account, also of
   *     accounts that do not exist; to its own also {@code ACCOUNT_SUSPENDED}, {@code
   *     ACCOUNT_NOT_READY}, {@code UNAVAILABLE}
   */
  Actor admit(long bot, TenantId tenant) {
    if (directory.find(bot).filter(known -> tenant.equals(known.tenant())).isEmpty()) {
      throw notFound();
    }
    accounts.requireOpen(tenant);
    return tenants
        .call(tenant, () -> bots.actor(new BotId(bot), Actor.SYSTEM))
        .orElseThrow(BotEntrance::notFound);
  }

  private static DomainException notFound() {
    return new DomainException(ErrorCode.ACCOUNT_NOT_FOUND);
  }
}
