package app.atende.web.compat.platform;

import app.atende.bots.BotId;
import app.atende.bots.Bots;
import app.atende.people.AgentBot;
import app.atende.roles.Actor;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Has an account take over what a platform app did with one of its bots. */
@ApplicationScoped
public class PlatformMirror {

  @Inject private Bots bots;
  @Inject private TenantDirectory accounts;
  @Inject private Tenants tenants;

  /**
   * Nothing happens for a bot of the whole installation, nor for one of an account that is closed:
   * that one takes it over when the bot is changed again.
   */
  void tell(AgentBot bot) {
    bot.account()
        .filter(account -> accounts.find(account).filter(AccountEntry::isOpen).isPresent())
        .ifPresent(
            account -> tenants.run(account, () -> bots.mirror(new BotId(bot.id()), Actor.SYSTEM)));
  }
}
