package app.atende.filters;

import app.atende.accounts.AccountGate;
import app.atende.accounts.AgentId;
import app.atende.accounts.Words;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.filters.internal.KeptFilterStore;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Keeps filters under a name. For the rooms, inside the transaction of a front desk. A filter is
 * its owner's alone: somebody else's is not found, and who is no agent has none. It gives no right:
 * it shows what its owner may see at the moment he looks.
 *
 * <p>A grammar reads criteria as they were typed and answers them in their one spelling, or refuses
 * them.
 */
@ApplicationScoped
public class KeptFilters {

  /** More than this many of a kind nobody can choose from. */
  public static final int MOST = 50;

  private static final int LONGEST_NAME = 60;

  @Inject private KeptFilterStore store;
  @Inject private AccountGate gate;
  @Inject private Now now;

  /** The actor's filters of a kind by name. One statement. */
  public List<KeptFilter> list(FilterKind kind, Actor actor) {
    return actor.isAgent() ? store.of(kind, owner(kind, actor)) : List.of();
  }

  /** One of them; throws {@link FilterKind#notFound()}. One statement. */
  public KeptFilter get(FilterKind kind, KeptFilterId id, Actor actor) {
    return store.find(kind, id, owner(kind, actor)).orElseThrow(() -> notFound(kind));
  }

  /**
   * Keeps a filter.
   *
   * @throws DomainException {@code NAME_REQUIRED}, {@code NAME_TAKEN}, {@code VALUE_TOO_LONG} or
   *     {@code VALUE_INVALID} at {@code name}; what the grammar refuses; {@link
   *     FilterKind#tooMany()}
   */
  public KeptFilter create(Wanted wanted, Actor actor) {
    FilterKind kind = wanted.kind();
    AgentId owner = owner(kind, actor);
    FilterEdit checked = wanted.checked();
    gate.enter(actor);
    refuseTaken(kind, checked.name(), owner, null);
    if (store.count(kind, owner) >= MOST) {
      throw new DomainException(kind.tooMany(), MOST);
    }
    return store.add(kind, owner, checked, now.instant());
  }

  /**
   * Gives a filter another name and other criteria.
   *
   * @param version as the actor saw it
   * @throws DomainException {@link FilterKind#notFound()}, {@code STALE_EDIT}, and as for {@link
   *     #create}
   */
  public KeptFilter change(KeptFilterId id, long version, Wanted wanted, Actor actor) {
    FilterKind kind = wanted.kind();
    AgentId owner = owner(kind, actor);
    FilterEdit checked = wanted.checked();
    gate.enter(actor);
    KeptFilter before = store.lock(kind, id, owner).orElseThrow(() -> notFound(kind));
    if (before.version() != version) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    refuseTaken(kind, checked.name(), owner, id);
    return store.change(kind, before, checked);
  }

  /** Deletes a filter, for good; throws {@link FilterKind#notFound()}. */
  public void delete(FilterKind kind, KeptFilterId id, Actor actor) {
    if (!store.remove(kind, id, owner(kind, actor))) {
      throw notFound(kind);
    }
  }

  private void refuseTaken(FilterKind kind, String name, AgentId owner, KeptFilterId self) {
    if (store.isTaken(kind, name, owner, self)) {
      throw DomainException.at("name", ErrorCode.NAME_TAKEN);
    }
  }

  private static AgentId owner(FilterKind kind, Actor actor) {
    if (!actor.isAgent()) {
      throw notFound(kind);
    }
    return new AgentId(actor.id());
  }

  private static DomainException notFound(FilterKind kind) {
    return new DomainException(kind.notFound());
  }

  /**
   * A filter that shall be kept.
   *
   * @param kind what it sifts
   * @param edit what is said about it
   * @param grammar of its criteria
   */
  public record Wanted(FilterKind kind, FilterEdit edit, UnaryOperator<String> grammar) {

    private FilterEdit checked() {
      String name = Words.optional("name", edit.name(), LONGEST_NAME);
      if (name == null) {
        throw DomainException.at("name", ErrorCode.NAME_REQUIRED);
      }
      return new FilterEdit(name, grammar.apply(edit.filter()));
    }
  }
}
