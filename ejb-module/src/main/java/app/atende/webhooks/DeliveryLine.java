package app.atende.webhooks;

import java.time.Instant;

/**
 * A delivery as the log lists it.
 *
 * @param id which; its calls carry it as their sequence
 * @param uuid its name towards the other side, the same in every try
 * @param event what is told
 * @param state where it stands
 * @param cause why it was given up; null unless it was
 * @param tries how many there were since it was written or replayed
 * @param lastStatus the HTTP status of the last answer; null when there was none
 * @param times when what happened
 */
public record DeliveryLine(
    DeliveryId id,
    String uuid,
    HookEvent event,
    DeliveryState state,
    DeliveryCause cause,
    int tries,
    Integer lastStatus,
    Times times) {

  /**
   * When what happened.
   *
   * @param happenedAt when that happened which is told
   * @param nextAt when it is tried again; null unless it waits
   * @param settledAt when it was delivered or given up; null until then
   */
  public record Times(Instant happenedAt, Instant nextAt, Instant settledAt) {}
}
