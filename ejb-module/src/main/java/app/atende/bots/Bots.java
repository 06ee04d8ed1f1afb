package app.atende.bots;

import app.atende.accounts.AccountGate;
import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditNote;
import app.atende.bots.internal.BotStore;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.events.Events;
import app.atende.files.Pictures;
import app.atende.people.AgentBot;
import app.atende.people.AgentBots;
import app.atende.people.ApiTokens;
import app.atende.people.TokenOwner;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.tenancy.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The front desk for the account's bots. Administrators only; changes are made one at a time and
 * stand in the audit log, tokens and secrets never do. Number, name and address are told the house
 * too, which knows all bots; if the account's transaction comes to nothing afterwards, the next
 * change says it again.
 */
@Stateless
public class Bots {

  /** More than this many an account cannot have. */
  public static final int MOST = 50;

  private static final String TOKEN = "bot";
  private static final String OBJECT = "agent_bot";

  @Inject private BotStore store;
  @Inject private AgentBots directory;
  @Inject private ApiTokens tokens;
  @Inject private Pictures pictures;
  @Inject private AccountGate gate;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Tenants tenants;
  @Inject private Now now;

  /**
   * Makes a bot with an API token.
   *
   * @return its number and the token, which nobody can show again
   * @throws DomainException {@code NOT_PERMITTED}, {@code TOO_MANY_BOTS}; at {@code name}: {@code
   *     VALUE_REQUIRED}, {@code VALUE_TOO_LONG}; at {@code description}: {@code VALUE_TOO_LONG}; at
   *     {@code outgoing_url}: {@code URL_INVALID}, {@code VALUE_TOO_LONG}
   */
  public BotToken create(BotEdit edit, Actor actor) {
    gate.enter(Permission.AUTOMATION_MANAGE, actor);
    if (store.count() >= MOST) {
      throw new DomainException(ErrorCode.TOO_MANY_BOTS, MOST);
    }
    AgentBot known = directory.create(told(edit), tenants.current());
    try {
      BotId id = new BotId(known.id());
      BotEdit kept = kept(known);
      store.add(id, kept, now.instant());
      tell(id, described(note("bot_created", id, kept.name()), null, kept), actor);
      return new BotToken(id, tokens.issue(TokenOwner.bot(known.id()), TOKEN).secret());
    } catch (RuntimeException e) {
      directory.delete(known.id()); // the house would know a bot that nobody has
      throw e;
    }
  }

  /**
   * Changes what is said of a bot, all at once. The same again changes nothing.
   *
   * @param version what the actor saw; negative when he saw none
   * @throws DomainException {@code BOT_NOT_FOUND}, {@code STALE_EDIT}, and as for {@link #create}
   */
  public BotSummary change(BotId id, long version, BotEdit edit, Actor actor) {
    gate.enter(Permission.AUTOMATION_MANAGE, actor);
    BotSummary before = existing(id);
    if (version >= 0 && before.version() != version) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    checkOurs(id);
    BotEdit after = kept(directory.change(id.value(), told(edit)));
    if (!after.equals(before.edit())) {
      store.change(id, after);
      tell(id, described(note("bot_changed", id, after.name()), before.edit(), after), actor);
    }
    return existing(id);
  }

  /**
   * Deletes a bot with its tokens. What it wrote stays; where it answered, people do; what waits
   * for it stays pending until they look.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code BOT_NOT_FOUND}
   */
  public void delete(BotId id, Actor actor) {
    gate.enter(Permission.AUTOMATION_MANAGE, actor);
    BotSummary bot = existing(id);
    audit.note(described(note("bot_deleted", id, bot.name()), bot.edit(), null), actor);
    remove(bot, actor);
    if (isOurs(id)) {
      directory.delete(id.value());
    }
  }

  private void remove(BotSummary bot, Actor actor) {
    events.publish(new BotDeleted(bot.id(), actor.cause(), now.instant()));
    dropPicture(bot, actor);
    store.remove(bot.id());
  }

  /**
   * Shows a bot by this picture instead of the one that it had. An edit of the bot that is under
   * way does not become stale.
   *
   * @param written what {@link Pictures#write} answered
   * @throws DomainException {@code NOT_PERMITTED}, {@code BOT_NOT_FOUND}
   */
  public void putPicture(BotId id, String written, Actor actor) {
    gate.enter(Permission.AUTOMATION_MANAGE, actor);
    dropPicture(existing(id), actor);
    store.picture(id, pictures.keep(written, actor));
  }

  /**
   * Shows a bot by no picture. Nothing happens to one that has none.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code BOT_NOT_FOUND}
   */
  public void removePicture(BotId id, Actor actor) {
    gate.enter(Permission.AUTOMATION_MANAGE, actor);
    dropPicture(existing(id), actor);
    store.picture(id, null);
  }

  private void dropPicture(BotSummary bot, Actor actor) {
    if (bot.picture() != null) {
      pictures.drop(bot.picture(), actor);
    }
  }

  /**
   * Gives a bot another API token; all that it had before are worthless at once.
   *
   * @return the token, which nobody can show again
   * @throws DomainException {@code NOT_PERMITTED}, {@code BOT_NOT_FOUND}
   */
  public BotToken resetToken(BotId id, Actor actor) {
    gate.enter(Permission.AUTOMATION_MANAGE, actor);
    BotSummary bot = existing(id);
    checkOurs(id);
    audit.note(note("bot_token_reset", id, bot.name()), actor);
    TokenOwner owner = TokenOwner.bot(id.value());
    tokens.revokeAll(owner);
    return new BotToken(id, tokens.issue(owner, TOKEN).secret());
  }

  /**
   * Signs what a bot is told with another secret from now on. A call that is refused for it is
   * tried again as any other.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code BOT_NOT_FOUND}
   */
  public void resetSecret(BotId id, Actor actor) {
    gate.enter(Permission.AUTOMATION_MANAGE, actor);
    BotSummary bot = existing(id);
    store.replaceSecret(id);
    audit.note(note("bot_secret_reset", id, bot.name()), actor);
  }

  /**
   * Takes over what the house says of a bot of this account, which the provider's programs may have
   * made, changed or deleted. Doing it twice does nothing more.
   *
   * @param actor the house
   * @throws DomainException {@code NOT_PERMITTED}
   */
  public void mirror(BotId id, Actor actor) {
    gate.enter(Permission.AUTOMATION_MANAGE, actor);
    Optional<AgentBot> known = known(id);
    Optional<BotSummary> before = store.find(id);
    if (known.isEmpty()) {
      before.ifPresent(bot -> remove(bot, actor));
    } else if (before.isEmpty()) {
      store.add(id, kept(known.get()), now.instant());
      publish(id, actor);
    } else if (!kept(known.get()).equals(before.get().edit())) {
      store.change(id, kept(known.get()));
      publish(id, actor);
    }
  }

  private void tell(BotId id, AuditNote note, Actor actor) {
    audit.note(note, actor);
    publish(id, actor);
  }

  private void publish(BotId id, Actor actor) {
    events.publish(new BotChanged(id, actor.cause(), now.instant()));
  }

  private static AuditNote note(String what, BotId id, String name) {
    return AuditNote.of(what, OBJECT, id.value()).named(name);
  }

  private static AuditNote described(AuditNote note, BotEdit before, BotEdit after) {
    return note.changed("name", name(before), name(after))
        .changed("description", description(before), description(after))
        .changed("webhookUrl", url(before), url(after));
  }

  private static String name(BotEdit edit) {
    return edit == null ? null : edit.name();
  }

  private static String description(BotEdit edit) {
    return edit == null ? null : edit.description();
  }

  private static String url(BotEdit edit) {
    return edit == null ? null : edit.outgoingUrl();
  }

  /** As the house wants it said: blank for nothing. */
  private static AgentBot.Edit told(BotEdit edit) {
    return new AgentBot.Edit(
        orBlank(edit.name()), orBlank(edit.description()), orBlank(edit.outgoingUrl()));
  }

  private static String orBlank(String typed) {
    return typed == null ? "" : typed;
  }

  private static BotEdit kept(AgentBot known) {
    String url = known.url() == null ? null : known.url().toString();
    return new BotEdit(known.name(), known.description(), url);
  }

  /** What the house knows of a bot of this account; none of others with its number. */
  private Optional<AgentBot> known(BotId id) {
    return directory.find(id.value()).filter(bot -> tenants.current().equals(bot.tenant()));
  }

  private boolean isOurs(BotId id) {
    return known(id).isPresent();
  }

  /** An account that came from elsewhere may bring bots whose numbers are others' here. */
  private void checkOurs(BotId id) {
    if (!isOurs(id)) {
      throw new DomainException(ErrorCode.BOT_NOT_FOUND);
    }
  }

  private BotSummary existing(BotId id) {
    return store.find(id).orElseThrow(() -> new DomainException(ErrorCode.BOT_NOT_FOUND));
  }
}
