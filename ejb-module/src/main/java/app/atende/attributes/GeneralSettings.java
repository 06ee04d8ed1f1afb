package app.atende.attributes;

import app.atende.accounts.AccountEdit;
import app.atende.accounts.Accounts;
import app.atende.config.DomainException;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * The front desk for all that stands on the page of an account's settings: its own, and which
 * attributes are filled in before a conversation is resolved.
 */
@Stateless
public class GeneralSettings {

  @Inject private Accounts accounts;
  @Inject private AttributeDefinitions definitions;

  /**
   * Changes all of it, or nothing.
   *
   * @param required the attributes that are to be filled in
   * @param seen those that were when the actor began
   * @throws DomainException {@code STALE_EDIT} when somebody else changed any of it meanwhile; and
   *     as {@link Accounts#change} and {@link AttributeDefinitions#requireToResolve} refuse
   */
  public void change(
      AccountEdit edit, Set<AttributeId> required, Set<AttributeId> seen, Actor actor) {
    accounts.change(edit, actor);
    definitions.requireToResolve(required, seen, actor);
  }
}
