package app.atende.webhooks;

/** Why a delivery was given up. */
public enum DeliveryCause {
  /** All tries that its time had room for did not help. */
  GAVE_UP,
  /** Its time was over before it could be tried again. */
  EXPIRED,
  /** The other side refuses just this body, and would again. */
  BODY_REFUSED,
  /** The address leads to where no account may call. */
  NOT_ALLOWED,
  /** The other side says that it is gone for good; the webhook was switched off. */
  TARGET_GONE,
  /** The webhook is switched off. */
  SWITCHED_OFF,
  /** What it tells of is gone. */
  SUBJECT_GONE
}
