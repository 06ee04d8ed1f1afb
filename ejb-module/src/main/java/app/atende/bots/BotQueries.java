package app.atende.bots;

import app.atende.bots.internal.BotStore;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bots of the bound account. Every agent may know of them (contract 3.5); their secrets only
 * those who make them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BotQueries {

  @Inject private BotStore store;

  /**
   * All of them by name, as many as {@link Bots#MOST}. One statement.
   *
   * @throws DomainException {@code NOT_PERMITTED} for contacts and bots
   */
  public List<BotSummary> list(Actor actor) {
    check(actor);
    return store.all();
  }

  /**
   * One of them. One statement.
   *
   * @throws DomainException {@code BOT_NOT_FOUND}; {@code NOT_PERMITTED} for contacts and bots
   */
  public BotSummary get(BotId id, Actor actor) {
    check(actor);
    return find(id, actor).orElseThrow(() -> new DomainException(ErrorCode.BOT_NOT_FOUND));
  }

  /** One of them, for rooms that speak of it; empty when there is none. One statement. */
  public Optional<BotSummary> find(BotId id, Actor actor) {
    return store.find(id);
  }

  /** A bot as the one who acts; empty when the account has none of this number. One statement. */
  public Optional<Actor> actor(BotId id, Actor actor) {
    return store.find(id).map(bot -> Actor.bot(id.value(), bot.name()));
  }

  /**
   * A bot as the one who acts, for somebody who speaks for it: the bot itself, or who makes bots.
   * One statement.
   *
   * @throws DomainException {@code NOT_PERMITTED} for all others; {@code BOT_NOT_FOUND}
   */
  public Actor voice(BotId id, Actor actor) {
    boolean isItself = actor.isBot() && actor.id() == id.value();
    if (!isItself) {
      actor.require(Permission.AUTOMATION_MANAGE);
    }
    return actor(id, actor).orElseThrow(() -> new DomainException(ErrorCode.BOT_NOT_FOUND));
  }

  /**
   * What the calls to each are signed with, in clear. One statement.
   *
   * @throws DomainException {@code NOT_PERMITTED} for all but those who make bots
   */
  public Map<BotId, String> secrets(Actor actor) {
    actor.require(Permission.AUTOMATION_MANAGE);
    return store.secrets();
  }

  private static void check(Actor actor) {
    if (!actor.isAgent() && !actor.isSystem()) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
  }
}
