package app.atende.web.compat.account;

import app.atende.accounts.AgentEdit;
import app.atende.accounts.AgentInvitation;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.Availability;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.roles.CustomRoleId;
import app.atende.roles.Role;
import app.atende.web.compat.LooseBody;
import java.util.Arrays;
import java.util.Optional;

/** What a body says of an agent (contract 6.3), flat or under {@code agent}. */
record AgentFields(LooseBody body) {

  private static final String CUSTOM_ROLE = "custom_role_id";

  static AgentFields of(LooseBody body) {
    return new AgentFields(body.wrapped("agent"));
  }

  /**
   * Somebody new, by mail; who is not said to be an administrator is an agent.
   *
   * @throws DomainException {@code UNKNOWN_ROLE} at {@code role}
   */
  AgentInvitation invitation() {
    return AgentInvitation.byMail(
            body.text("name").orElse(null),
            body.text("email").orElse(null),
            role().orElse(Role.AGENT))
        .holding(custom(null));
  }

  /** What is there, with what the body mentions; throws also what {@link #availability} does. */
  AgentEdit over(AgentSummary kept) {
    return new AgentEdit(
        kept.id(),
        body.has("name") ? body.text("name").orElse("") : kept.name(),
        role().orElse(kept.role()),
        custom(kept.custom() == null ? null : kept.custom().id()),
        availability().orElse(null));
  }

  /** What others see of him; throws {@code VALUE_INVALID} at {@code availability}. */
  Optional<Availability> availability() {
    return body.filled("availability")
        .map(
            word ->
                Availability.ofWord(word)
                    .orElseThrow(
                        () -> DomainException.at("availability", ErrorCode.VALUE_INVALID)));
  }

  /** Whether he is away as soon as none of his devices is there. */
  Optional<Boolean> autoOffline() {
    return body.flag("auto_offline");
  }

  private Optional<Role> role() {
    return body.filled("role")
        .map(
            word ->
                Arrays.stream(Role.values())
                    .filter(role -> role.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> DomainException.at("role", ErrorCode.UNKNOWN_ROLE, word)));
  }

  private CustomRoleId custom(CustomRoleId kept) {
    return body.has(CUSTOM_ROLE) ? body.number(CUSTOM_ROLE).map(Numbers::role).orElse(null) : kept;
  }
}
