package app.atende.transfers.internal;

import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.transfers.ContactImport;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A table of contacts with all that is kept of it.
 *
 * @param shown what its readers see
 * @param agent who sent it
 * @param locale his language then, such as {@code pt_BR}
 * @param mayLabel whether he could make labels when it was begun
 * @param storageKey of the file; null when it was dropped
 * @param run who works through it
 */
public record StoredImport(
    ContactImport shown, long agent, String locale, boolean mayLabel, String storageKey, Run run) {

  /**
   * Who works through a table, and how far he is.
   *
   * @param token who may; null for nobody
   * @param count how often somebody began or went on
   * @param beatAt when he was last heard of; null when he gave it back
   * @param lastRow number of the last row that was worked through
   */
  public record Run(String token, int count, Instant beatAt, int lastRow) {}

  /** In what language days and countries are told. */
  public Locale tongue() {
    return locale.startsWith("pt") ? new Locale("pt", "BR") : Locale.ENGLISH;
  }

  /** He who sent it, with no more rights than this takes. */
  public Actor actor() {
    Set<Permission> rights = EnumSet.of(Permission.CONTACT_MANAGE);
    if (mayLabel) {
      rights.add(Permission.LABEL_MANAGE);
    }
    return Actor.agent(agent, rights, shown.agentName());
  }
}
