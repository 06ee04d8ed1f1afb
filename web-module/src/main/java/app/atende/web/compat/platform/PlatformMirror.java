package app.atende.web.compat.platform;

import app.atende.bots.BotId;
import app.atende.bots.Bots;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.people.AgentBot;
import app.atende.roles.Actor;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Has an account take over what a platform app did with one of its bots. */
@ApplicationScoped
public class PlatformMirror {

  private static final Set<ErrorCode> CLOSED =
      Set.of(
          ErrorCode.ACCOUNT_NOT_FOUND,
          ErrorCode.ACCOUNT_NOT_READY,
          ErrorCode.ACCOUNT_SUSPENDED,
          ErrorCode.UNAVAILABLE);

  @Inject private Bots bots;
  @Inject private TenantDirectory accounts;
  @Inject private Tenants tenants;

  /**
   * Nothing happens for a bot of the whole installation, nor for one of an account that is closed:
   * that one takes it over when the bot is changed again.
   */
  void tell(AgentBot bot) {
    bot.account()
        .filter(this::isOpen)
        .ifPresent(
            account ->
                tenants.run(account, () -> bots.mirror(new BotId(bot.id()), Actor.SYSTEM)));
  }

  private boolean isOpen(TenantId account) {
    try {
      accounts.requireOpen(account);
      return true;
    } catch (DomainException closed) {
      if (CLOSED.contains(closed.code())) {
        return false;
      }
      throw closed;
    }
  }
}
