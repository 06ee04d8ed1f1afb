package app.atende.attributes;

import app.atende.accounts.AccountGate;
import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditNote;
import app.atende.attributes.internal.AttributeDefinition;
import app.atende.attributes.internal.AttributeRules;
import app.atende.attributes.internal.AttributeStore;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.events.Events;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * The front desk for the account's custom attributes (S2). Every agent may know them and give them
 * values; only administrators define them, one at a time, so that a key is there once (S2.7).
 *
 * <p>Values are none of this room's: they stand at contacts and conversations. When a definition is
 * deleted they stay there, unseen, until one with the same key is made again (ADR 0029).
 */
@Stateless
public class AttributeDefinitions {

  /** More than this many nobody can choose from. */
  public static final int MOST = 200;

  @Inject private AttributeStore store;
  @Inject private AccountGate gate;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /** All of them by name; none for a contact. One statement. */
  public List<AttributeSummary> list(Actor actor) {
    return actor.isContact()
        ? List.of()
        : store.all().stream().map(AttributeDefinition::summary).toList();
  }

  /**
   * What agents fill in before they resolve a conversation, by name (W29); none for a contact. One
   * statement.
   */
  public List<AttributeSummary> requiredToResolve(Actor actor) {
    return actor.isContact()
        ? List.of()
        : store.requiredToResolve().stream().map(AttributeDefinition::summary).toList();
  }

  /**
   * The one of this id, if it tells something of such an owner.
   *
   * @throws DomainException {@code ATTRIBUTE_NOT_FOUND}
   */
  public AttributeSummary get(AttributeOwner owner, AttributeId id, Actor actor) {
    return store
        .find(id)
        .map(AttributeDefinition::summary)
        .filter(found -> found.owner() == owner && !actor.isContact())
        .orElseThrow(AttributeDefinitions::notFound);
  }

  /** The one of this id, whatever its owner; throws {@code ATTRIBUTE_NOT_FOUND}. */
  public AttributeSummary get(AttributeId id, Actor actor) {
    return store
        .find(id)
        .filter(found -> !actor.isContact())
        .map(AttributeDefinition::summary)
        .orElseThrow(AttributeDefinitions::notFound);
  }

  /**
   * Defines one.
   *
   * @throws DomainException {@code NOT_PERMITTED}; {@code ATTRIBUTE_KEY_TAKEN} at {@code key};
   *     {@code TOO_MANY_ATTRIBUTES}; what {@link AttributeRules} refuses
   */
  public AttributeSummary create(NewAttribute wanted, Actor actor) {
    gate.enter(Permission.ACCOUNT_MANAGE, actor);
    NewAttribute checked = AttributeRules.checked(wanted);
    if (store.isTaken(checked.key())) {
      throw DomainException.at("key", ErrorCode.ATTRIBUTE_KEY_TAKEN);
    }
    if (store.count() >= MOST) {
      throw new DomainException(ErrorCode.TOO_MANY_ATTRIBUTES, MOST);
    }
    AttributeDefinition definition = new AttributeDefinition(checked, now.instant());
    store.write(definition);
    return told("attribute_created", null, definition.summary(), actor);
  }

  /**
   * Says otherwise what it is. Values that stand already are left as they are.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code ATTRIBUTE_NOT_FOUND}, {@code STALE_EDIT};
   *     what {@link AttributeRules} refuses
   */
  public AttributeSummary change(AttributeId id, long version, AttributeEdit edit, Actor actor) {
    gate.enter(Permission.ACCOUNT_MANAGE, actor);
    AttributeDefinition definition = existing(id);
    AttributeSummary before = definition.summary();
    if (before.version() != version) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    definition.change(AttributeRules.checked(before.type(), edit), now.instant());
    store.write(definition);
    return told("attribute_changed", before, definition.summary(), actor);
  }

  /**
   * Deletes a definition: nothing shows its values any more.
   *
   * @param typedName its name, typed by the one who deletes it
   * @throws DomainException {@code NOT_PERMITTED}, {@code ATTRIBUTE_NOT_FOUND}; {@code
   *     CONFIRMATION_WRONG} at {@code confirmation} when it is another one
   */
  public void delete(AttributeId id, String typedName, Actor actor) {
    gate.enter(Permission.ACCOUNT_MANAGE, actor);
    AttributeDefinition definition = existing(id);
    AttributeSummary gone = definition.summary();
    if (typedName == null || !gone.name().equals(typedName.strip())) {
      throw DomainException.at("confirmation", ErrorCode.CONFIRMATION_WRONG, gone.name());
    }
    store.remove(definition);
    told("attribute_deleted", gone, null, actor);
  }

  /**
   * Says which attributes of conversations are filled in before one is resolved: these, and no
   * others. Those that are gone meanwhile, or tell something of contacts, are passed over.
   *
   * @param seen which were required when the actor chose
   * @throws DomainException {@code NOT_PERMITTED}; {@code STALE_EDIT} when others are required by
   *     now
   */
  public void requireToResolve(Set<AttributeId> wanted, Set<AttributeId> seen, Actor actor) {
    gate.enter(Permission.ACCOUNT_MANAGE, actor);
    List<AttributeDefinition> all = store.all();
    boolean isStale =
        all.stream()
            .map(AttributeDefinition::summary)
            .anyMatch(known -> known.requiredToResolve() != seen.contains(known.id()));
    if (isStale) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    for (AttributeDefinition definition : all) {
      AttributeSummary before = definition.summary();
      boolean isWanted =
          before.owner() == AttributeOwner.CONVERSATION && wanted.contains(before.id());
      if (definition.requireToResolve(isWanted, now.instant())) {
        store.write(definition);
        toldRequired(before, isWanted, actor);
      }
    }
  }

  private void toldRequired(AttributeSummary about, boolean isRequired, Actor actor) {
    audit.note(
        AuditNote.of("attribute_changed", "attribute", about.id().value())
            .named(about.name())
            .with("key", about.key())
            .changed("required_to_resolve", !isRequired, isRequired),
        actor);
    events.publish(new AttributesEdited(about.id(), actor.cause(), now.instant()));
  }

  private AttributeSummary told(
      String what, AttributeSummary before, AttributeSummary after, Actor actor) {
    AttributeSummary about = after == null ? before : after;
    audit.note(
        AuditNote.of(what, "attribute", about.id().value())
            .named(about.name())
            .with("key", about.key())
            .changed(before == null ? null : before.edit(), after == null ? null : after.edit()),
        actor);
    events.publish(new AttributesEdited(about.id(), actor.cause(), now.instant()));
    return about;
  }

  private AttributeDefinition existing(AttributeId id) {
    return store.find(id).orElseThrow(AttributeDefinitions::notFound);
  }

  private static DomainException notFound() {
    return new DomainException(ErrorCode.ATTRIBUTE_NOT_FOUND);
  }
}
