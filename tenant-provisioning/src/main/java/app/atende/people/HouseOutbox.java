package app.atende.people;

import app.atende.control.Statements;
import java.time.Instant;

/** Writes rows of the durable lane that belong to the whole house and not to one account. */
final class HouseOutbox {
  private HouseOutbox() {}

  /**
   * Asks for work on a user, in the transaction that makes the work necessary.
   *
   * @param user null makes a row that asks for nothing, so that both cases cost the same
   * @return the number of rows, always 1
   */
  static int put(Statements tx, HouseWork work, UserId user, Instant at) {
    String payload = payload(user, at);
    return tx.update(
        "INSERT INTO atenderelay.outbox (account_id, listener, event, payload, available_at,"
            + " created_at) VALUES (0, ?, ?, ?, ?, ?)",
        work.listener,
        work.event,
        payload,
        at,
        at);
  }

  /** The row's note in the form in which the rooms' outbox reads all notes. */
  static String payload(UserId user, Instant at) {
    long id = user == null ? 0 : user.value();
    return "{\"at\":\"%s\",\"by\":\"SYSTEM\",\"byId\":0,\"ids\":{\"user\":%d}}".formatted(at, id);
  }
}
