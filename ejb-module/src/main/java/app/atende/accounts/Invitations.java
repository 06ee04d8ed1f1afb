package app.atende.accounts;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.roles.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The front desk for letting in many people at once, by their addresses alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Invitations {

  /** So many at once. */
  public static final int MOST = 100;

  private static final Set<ErrorCode> SKIPPED =
      Set.of(ErrorCode.EMAIL_INVALID, ErrorCode.EMAIL_TAKEN);

  @Inject private Agents agents;

  /**
   * Lets each of them in as an agent, by mail and in a transaction of his own; what is no address,
   * and who is a member already, is skipped.
   *
   * @return how many were let in
   * @throws DomainException {@code NOT_PERMITTED}; at {@code emails}: {@code VALUE_REQUIRED} for
   *     none, {@code TOO_MANY_CHOICES} for more than {@link #MOST}; {@code LIMIT_EXCEEDED} naming
   *     {@code agents}, when those before have been let in
   */
  public int invite(List<String> emails, Actor actor) {
    actor.require(Permission.AGENT_MANAGE);
    if (emails.isEmpty()) {
      throw DomainException.at("emails", ErrorCode.VALUE_REQUIRED);
    }
    if (emails.size() > MOST) {
      throw DomainException.at("emails", ErrorCode.TOO_MANY_CHOICES, MOST);
    }
    return (int) emails.stream().distinct().filter(email -> isLetIn(email, actor)).count();
  }

  private boolean isLetIn(String email, Actor actor) {
    try {
      agents.invite(AgentInvitation.byMail(null, email, Role.AGENT), actor);
      return true;
    } catch (DomainException refusal) {
      if (SKIPPED.contains(refusal.code())) {
        return false;
      }
      throw refusal;
    }
  }
}
