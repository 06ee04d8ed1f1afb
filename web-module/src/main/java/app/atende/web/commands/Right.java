package app.atende.web.commands;

import app.atende.roles.Actor;

/** Who may use a command or a shortcut. To everybody else it does not exist. */
public enum Right {
  /** Every agent. */
  ANYBODY,
  /** Administrators of the account. */
  ADMINISTRATOR;

  /** Whether this reader has it. */
  public boolean allows(Actor actor) {
    return this == ANYBODY || actor.isAdministrator();
  }
}
