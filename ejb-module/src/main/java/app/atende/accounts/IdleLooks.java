package app.atende.accounts;

import app.atende.accounts.internal.Account;
import app.atende.accounts.internal.AccountStore;
import app.atende.config.Now;
import app.atende.events.Events;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The front desk for the house about when an account looks for idle conversations. The account's
 * row holds the moment of the next look, and there is one alarm for it in the durable lane: another
 * one, left over from settings of before, rings for nothing (ADR 0025).
 */
@Stateless
public class IdleLooks {

  /** An alarm that is under way is given this long. */
  private static final Duration GRACE = Duration.ofMinutes(10);

  @Inject private AccountStore store;
  @Inject private Events events;
  @Inject private Now now;

  /** By which rule the account ends conversations now, if this is the moment for which it waits. */
  public Optional<AutoResolve> due(Instant look, Actor actor) {
    actor.require(Permission.ACCOUNT_MANAGE);
    Account account = store.get();
    boolean isTheOne = account.idleLook().filter(look::equals).isPresent();
    return Optional.of(account.settings().rules().autoResolve())
        .filter(rule -> rule.isOn() && isTheOne);
  }

  /** This look is over: sets the next one. Nothing happens when another one was set meanwhile. */
  public void setNext(Instant look, Actor actor) {
    due(look, actor)
        .map(rule -> now.instant().plus(rule.pause()).truncatedTo(ChronoUnit.MILLIS))
        .filter(next -> store.moveIdleLook(look, next))
        .ifPresent(next -> tell(next, actor));
  }

  /** Makes up for an alarm that was lost, as after a restore. Says whether one was. */
  public boolean makeUp(Actor actor) {
    actor.require(Permission.ACCOUNT_MANAGE);
    Account account = store.get();
    Instant latest = now.instant().minus(GRACE);
    boolean isWanted = account.settings().rules().autoResolve().isOn();
    if (!isWanted || account.idleLook().filter(look -> look.isAfter(latest)).isPresent()) {
      return false;
    }
    Instant next = now.instant().truncatedTo(ChronoUnit.MILLIS);
    boolean moved = store.moveIdleLook(account.idleLook().orElse(null), next);
    if (moved) {
      tell(next, actor);
    }
    return moved;
  }

  private void tell(Instant look, Actor actor) {
    events.publish(new IdleLookSet(look, actor.cause(), now.instant()));
  }
}
