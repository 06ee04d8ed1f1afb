-- Who is told by webhook what happens in the account, and every single telling.

-- secret, previous_secret: sealed by the house's secret box; the previous one signs beside the new one until previous_until.
-- failures: since the last success; paused_until: while too many of them keep everything waiting. stopped_cause: why the house switched it off.
CREATE TABLE IF NOT EXISTS webhook (
  id               BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version          BIGINT NOT NULL DEFAULT 1,
  name             VARCHAR(100) NOT NULL,
  url              VARCHAR(2048) NOT NULL,
  url_hash         BINARY(32) NOT NULL UNIQUE,
  events           VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  inbox_id         BIGINT NULL,
  secret           VARBINARY(400) NOT NULL,
  previous_secret  VARBINARY(400) NULL,
  previous_until   DATETIME(6) NULL,
  enabled          BOOLEAN NOT NULL,
  stopped_cause    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  stopped_at       DATETIME(6) NULL,
  failures         INT NOT NULL DEFAULT 0,
  paused_until     DATETIME(6) NULL,
  created_at       DATETIME(6) NOT NULL,
  updated_at       DATETIME(6) NOT NULL
);

-- subject: what is told in order, such as conversation/12. detail: what was true only in that moment. next_at: when it is due; of one that is being sent, when it is nobody's again.
-- tries: since it was written or replayed. body: written at the first try and the same ever after.
CREATE TABLE IF NOT EXISTS webhook_delivery (
  id               BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  webhook_id       BIGINT NOT NULL,
  uuid             CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event            VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  conversation_id  BIGINT NULL,
  message_id       BIGINT NULL,
  contact_id       BIGINT NULL,
  detail           MEDIUMTEXT NULL,
  body             MEDIUMTEXT NULL,
  state            VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  cause            VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  tries            INT NOT NULL DEFAULT 0,
  last_status      SMALLINT NULL,
  next_at          DATETIME(6) NOT NULL,
  give_up_at       DATETIME(6) NOT NULL,
  happened_at      DATETIME(6) NOT NULL,
  settled_at       DATETIME(6) NULL,
  KEY webhook_delivery_due (webhook_id, state, next_at, id),
  KEY webhook_delivery_in_order (webhook_id, subject, state, id),
  KEY webhook_delivery_log (webhook_id, id),
  KEY webhook_delivery_log_by_state (webhook_id, state, id),
  KEY webhook_delivery_log_by_event (webhook_id, event, id),
  KEY webhook_delivery_by_age (happened_at, id),
  KEY webhook_delivery_of_conversation (conversation_id),
  KEY webhook_delivery_of_contact (contact_id)
);

CREATE TABLE IF NOT EXISTS webhook_attempt (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  delivery_id  BIGINT NOT NULL,
  at           DATETIME(6) NOT NULL,
  millis       INT NOT NULL,
  url          VARCHAR(2048) NOT NULL,
  status       SMALLINT NULL,
  trouble      VARCHAR(200) NULL,
  answer       VARCHAR(2000) NULL,
  KEY webhook_attempt_of_delivery (delivery_id, id),
  FOREIGN KEY (delivery_id) REFERENCES webhook_delivery (id) ON DELETE CASCADE
);
