-- What an agent wrote to be sent at a time: kept with what became of it.
CREATE TABLE IF NOT EXISTS scheduled_message (
  id               BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version          BIGINT NOT NULL DEFAULT 0,
  conversation_id  BIGINT NOT NULL,
  agent_id         BIGINT NOT NULL,
  agent_name       VARCHAR(255) NOT NULL,
  content          MEDIUMTEXT NULL,
  file_count       INT NOT NULL DEFAULT 0,
  send_at          DATETIME(6) NOT NULL,
  state            VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  failure          VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  message_id       BIGINT NULL,
  written_at       DATETIME(6) NOT NULL,
  KEY scheduled_in_conversation_key (conversation_id, state, send_at, id),
  KEY scheduled_due (state, send_at, id),
  CONSTRAINT scheduled_in_conversation FOREIGN KEY (conversation_id) REFERENCES conversation (id) ON DELETE CASCADE
);

-- A file may wait with it. What waits for nothing is found without those.
ALTER TABLE attachment ADD COLUMN IF NOT EXISTS scheduled_message_id BIGINT NULL AFTER canned_response_id;
CREATE INDEX IF NOT EXISTS attachment_of_scheduled_message ON attachment (scheduled_message_id);
CREATE INDEX IF NOT EXISTS attachment_free ON attachment (message_id, canned_response_id, scheduled_message_id, created_at);
DROP INDEX IF EXISTS attachment_waiting ON attachment;
