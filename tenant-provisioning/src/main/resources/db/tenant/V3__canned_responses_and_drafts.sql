-- What is written again and again: saved replies of the whole account, with files.
CREATE TABLE IF NOT EXISTS canned_response (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version     BIGINT NOT NULL DEFAULT 0,
  short_code  VARCHAR(60) NOT NULL UNIQUE,
  content     MEDIUMTEXT NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  updated_at  DATETIME(6) NOT NULL
);

-- A file belongs to a message, to a canned response, or to neither yet; it stands at its place among the others there.
ALTER TABLE attachment ADD COLUMN IF NOT EXISTS canned_response_id BIGINT NULL AFTER message_id;
ALTER TABLE attachment ADD COLUMN IF NOT EXISTS place INT NOT NULL DEFAULT 0 AFTER canned_response_id;
CREATE INDEX IF NOT EXISTS attachment_of_canned_response ON attachment (canned_response_id);
CREATE INDEX IF NOT EXISTS attachment_waiting ON attachment (message_id, canned_response_id, created_at);
DROP INDEX IF EXISTS attachment_unused ON attachment;

-- What an agent has typed and not sent. An empty one says that there is none any more, to devices that still hold an older one.
CREATE TABLE IF NOT EXISTS draft (
  agent_id        BIGINT NOT NULL,
  conversation_id BIGINT NOT NULL,
  private_note    BOOLEAN NOT NULL,
  content         MEDIUMTEXT NOT NULL,
  written_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (agent_id, conversation_id, private_note),
  KEY draft_of_agent (agent_id, written_at),
  KEY draft_by_age (written_at),
  CONSTRAINT draft_in_conversation FOREIGN KEY (conversation_id) REFERENCES conversation (id) ON DELETE CASCADE
);
