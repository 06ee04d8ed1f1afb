package app.atende.people;

import app.atende.control.Statements;
import java.time.Instant;

/** Writes rows of the durable lane about users: rows of the whole house or of their accounts. */
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

  /**
   * Asks every account that a user is a member of for work on him.
   *
   * @return the number of rows
   */
  static int putForAccounts(Statements tx, HouseWork work, UserId user, Instant at) {
    return putForAccounts(tx, new Ask(work, payload(user, at), at), user);
  }

  /**
   * Tells every account that a user is a member of that a session of his has ended.
   *
   * @return the number of rows
   */
  static int putEnded(Statements tx, Session session, Instant at) {
    String payload =
        "{\"at\":\"%s\",\"by\":\"SYSTEM\",\"byId\":0,\"ids\":{\"user\":%d,\"session\":%d}}"
            .formatted(at, session.owner(), session.id().value());
    return putForAccounts(tx, new Ask(HouseWork.FORGET_SESSION, payload, at), session.user());
  }

  private record Ask(HouseWork work, String payload, Instant at) {}

  private static int putForAccounts(Statements tx, Ask ask, UserId user) {
    return tx.update(
        "INSERT INTO atenderelay.outbox (account_id, listener, event, payload, available_at,"
            + " created_at) SELECT account_id, ?, ?, ?, ?, ? FROM membership WHERE user_id = ?",
        ask.work().listener,
        ask.work().event,
        ask.payload(),
        ask.at(),
        ask.at(),
        user.value());
  }

  /** The row's note in the form in which the rooms' outbox reads all notes. */
  static String payload(UserId user, Instant at) {
    long id = user == null ? 0 : user.value();
    return "{\"at\":\"%s\",\"by\":\"SYSTEM\",\"byId\":0,\"ids\":{\"user\":%d}}".formatted(at, id);
  }
}
