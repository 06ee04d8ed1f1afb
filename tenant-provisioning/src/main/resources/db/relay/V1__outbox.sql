-- The durable lane. Account roles may only insert here; the control user drains.
CREATE TABLE IF NOT EXISTS outbox (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id    BIGINT NOT NULL,
  listener      VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event         VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payload       VARCHAR(4000) NOT NULL,
  status        VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'WAITING',
  attempts      INT NOT NULL DEFAULT 0,
  available_at  DATETIME(6) NOT NULL,
  created_at    DATETIME(6) NOT NULL,
  error         VARCHAR(500) NULL,
  KEY outbox_due (status, available_at, id),
  KEY outbox_of_account (account_id, status, id)
);
