package app.atende.webhooks.internal;

import app.atende.bots.BotChanged;
import app.atende.bots.BotDeleted;
import app.atende.config.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * A bot that has an address is told what happens, one that has none any more is not: what waits for
 * it is given up, and people are asked. Whoever changes a bot wants its address tried anew.
 */
@ApplicationScoped
public class ServeBots {

  @Inject private BotHookStore store;
  @Inject private ServedRows rows;
  @Inject private Now now;

  void serve(@Observes BotChanged event) {
    store
        .of(event.bot())
        .ifPresent(
            served -> rows.follow(served, () -> store.add(event.bot(), now.instant()), event));
  }

  void end(@Observes BotDeleted event) {
    store.find(event.bot()).ifPresent(hook -> rows.end(hook, event));
  }
}
