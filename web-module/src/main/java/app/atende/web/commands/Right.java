package app.atende.web.commands;

import app.atende.roles.Actor;
import app.atende.roles.Permission;
import java.util.function.Predicate;

/** Who may use a command or a shortcut. To everybody else it does not exist. */
public enum Right {
  /** Every agent. */
  ANYBODY(actor -> true),
  /** Administrators of the account. */
  ADMINISTRATOR(Actor::isAdministrator),
  /** Whoever deletes conversations for good. */
  DELETING(actor -> actor.may(Permission.CONVERSATION_DELETE)),
  /** Whoever works with contacts. */
  CONTACTS(actor -> actor.may(Permission.CONTACT_EDIT)),
  /** Whoever takes in and takes away contacts as tables. */
  TABLES(actor -> actor.may(Permission.CONTACT_MANAGE)),
  /** Whoever manages labels. */
  LABELS(actor -> actor.may(Permission.LABEL_MANAGE));

  private final Predicate<Actor> rule;

  Right(Predicate<Actor> rule) {
    this.rule = rule;
  }

  /** Whether this reader has it. */
  public boolean allows(Actor actor) {
    return rule.test(actor);
  }
}
