package app.atende.accounts;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.people.Session;
import app.atende.people.TwoFactor;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The front desk where a member turns his own second factor on and off. It is the person's and
 * holds in every account; the account in which he works then keeps in its audit log that he did.
 */
@Stateless
public class AgentTwoFactor {
  @Inject private TwoFactor twoFactor;
  @Inject private AuditLog audit;

  /**
   * Turns it on.
   *
   * @return his recovery codes, which nobody can show again
   * @throws DomainException what {@link TwoFactor#turnOn} refuses
   */
  public List<String> turnOn(Session session, String key, String code, Actor actor) {
    check(session, actor);
    List<String> codes = twoFactor.turnOn(session, key, code);
    note("two_factor_on", actor);
    return codes;
  }

  /**
   * Turns it off.
   *
   * @throws DomainException what {@link TwoFactor#turnOff} refuses
   */
  public void turnOff(Session session, String password, String code, Actor actor) {
    check(session, actor);
    twoFactor.turnOff(session, password, code);
    note("two_factor_off", actor);
  }

  /**
   * Makes other recovery codes.
   *
   * @return the new ones, which nobody can show again
   * @throws DomainException what {@link TwoFactor#renewCodes} refuses
   */
  public List<String> renewCodes(Session session, String password, String code, Actor actor) {
    check(session, actor);
    List<String> codes = twoFactor.renewCodes(session, password, code);
    note("recovery_codes_renewed", actor);
    return codes;
  }

  private static void check(Session session, Actor actor) {
    if (!actor.isAgent() || actor.id() != session.owner()) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
  }

  private void note(String what, Actor actor) {
    audit.note(AuditNote.of(what, "agent", actor.id()).named(actor.name()), actor);
  }
}
