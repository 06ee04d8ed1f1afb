-- What an agent sorts conversations by: until when they sleep.
CREATE INDEX IF NOT EXISTS conversation_snoozed ON conversation (snoozed_until, id);

-- Who asked that a conversation be sent by mail, and to whom. Kept for a month.
CREATE TABLE IF NOT EXISTS transcript (
  id               BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  conversation_id  BIGINT NOT NULL,
  email            VARCHAR(254) NOT NULL,
  agent_id         BIGINT NULL,
  requested_by     BIGINT NULL,
  created_at       DATETIME(6) NOT NULL,
  sent_at          DATETIME(6) NULL,
  KEY transcript_by_age (created_at),
  CONSTRAINT transcript_of_conversation FOREIGN KEY (conversation_id) REFERENCES conversation (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS label (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version     BIGINT NOT NULL DEFAULT 0,
  title       VARCHAR(60) NOT NULL UNIQUE,
  description VARCHAR(255) NULL,
  color       CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  on_sidebar  BOOLEAN NOT NULL DEFAULT TRUE,
  created_at  DATETIME(6) NOT NULL
);

CREATE TABLE IF NOT EXISTS conversation_label (
  conversation_id BIGINT NOT NULL,
  label_id        BIGINT NOT NULL,
  PRIMARY KEY (conversation_id, label_id),
  KEY conversation_of_label (label_id, conversation_id),
  CONSTRAINT label_on_conversation FOREIGN KEY (conversation_id) REFERENCES conversation (id) ON DELETE CASCADE,
  CONSTRAINT label_of_conversation FOREIGN KEY (label_id) REFERENCES label (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS team (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version     BIGINT NOT NULL DEFAULT 0,
  name        VARCHAR(255) NOT NULL UNIQUE,
  description VARCHAR(255) NULL,
  auto_assign BOOLEAN NOT NULL DEFAULT TRUE,
  created_at  DATETIME(6) NOT NULL
);

CREATE TABLE IF NOT EXISTS team_member (
  team_id  BIGINT NOT NULL,
  agent_id BIGINT NOT NULL,
  PRIMARY KEY (team_id, agent_id),
  KEY team_of_member (agent_id, team_id),
  CONSTRAINT member_of_team FOREIGN KEY (team_id) REFERENCES team (id) ON DELETE CASCADE,
  CONSTRAINT agent_in_team FOREIGN KEY (agent_id) REFERENCES agent (id) ON DELETE CASCADE
);

ALTER TABLE conversation ADD COLUMN IF NOT EXISTS team_id BIGINT NULL AFTER assignee_id;
CREATE INDEX IF NOT EXISTS conversation_of_team ON conversation (team_id, status, last_activity_at, id);
