package app.atende.web.console.settings;

import app.atende.accounts.AgentSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.roles.CustomRoleId;
import app.atende.roles.Role;
import java.io.Serializable;

/**
 * A choice of the field «Função»: a role of the contract by its name, or one of the account's own
 * by its number.
 */
record RoleWord(String word) implements Serializable {

  /** A plain agent. */
  static final RoleWord AGENT = new RoleWord(Role.AGENT.name());

  /** What an agent is. */
  static RoleWord of(AgentSummary agent) {
    return agent.custom() == null
        ? new RoleWord(agent.role().name())
        : new RoleWord(agent.custom().id().toString());
  }

  /** What was chosen; throws {@code ROLE_NOT_FOUND} at {@code role} for what is no choice. */
  static RoleWord parse(String word) {
    if (word == null || !word.matches("ADMINISTRATOR|AGENT|[1-9][0-9]{0,17}")) {
      throw DomainException.at("role", ErrorCode.ROLE_NOT_FOUND);
    }
    return new RoleWord(word);
  }

  /** The role of the contract. */
  Role role() {
    return custom() == null ? Role.valueOf(word) : Role.AGENT;
  }

  /** The account's own role, or null. */
  CustomRoleId custom() {
    return Character.isDigit(word.charAt(0)) ? new CustomRoleId(Long.parseLong(word)) : null;
  }
}
