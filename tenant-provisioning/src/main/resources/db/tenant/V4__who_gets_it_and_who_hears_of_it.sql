-- Whose turn it is at an inbox, who takes part in a conversation, and what each agent is told.

-- Round robin: the higher the number, the later the agent was given something here.
CREATE TABLE IF NOT EXISTS assignment_turn (
  inbox_id  BIGINT NOT NULL,
  agent_id  BIGINT NOT NULL,
  turn      BIGINT NOT NULL,
  PRIMARY KEY (inbox_id, agent_id),
  KEY turn_of_agent (agent_id)
);

CREATE TABLE IF NOT EXISTS participant (
  agent_id         BIGINT NOT NULL,
  conversation_id  BIGINT NOT NULL,
  created_at       DATETIME(6) NOT NULL,
  PRIMARY KEY (agent_id, conversation_id),
  KEY participant_of_conversation (conversation_id),
  CONSTRAINT participant_in_conversation FOREIGN KEY (conversation_id) REFERENCES conversation (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS mention (
  agent_id         BIGINT NOT NULL,
  conversation_id  BIGINT NOT NULL,
  mentioned_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (agent_id, conversation_id),
  KEY mention_in_conversation_key (conversation_id),
  CONSTRAINT mention_in_conversation FOREIGN KEY (conversation_id) REFERENCES conversation (id) ON DELETE CASCADE
);

-- unread is 1 or NULL, so that there is one unread row at most for each agent, conversation and kind.
CREATE TABLE IF NOT EXISTS notice (
  id               BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  agent_id         BIGINT NOT NULL,
  kind             VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  conversation_id  BIGINT NOT NULL,
  inbox_id         BIGINT NOT NULL,
  message_id       BIGINT NULL,
  cause_kind       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  cause_id         BIGINT NOT NULL,
  unread           TINYINT NULL DEFAULT 1,
  at               DATETIME(6) NOT NULL,
  UNIQUE KEY notice_unread_once (agent_id, conversation_id, kind, unread),
  KEY notice_of_agent (agent_id, at, id),
  KEY notice_unread_of_agent (agent_id, unread, at, id),
  KEY notice_of_inbox (inbox_id),
  KEY notice_by_age (at)
);

CREATE TABLE IF NOT EXISTS notice_wish (
  agent_id  BIGINT NOT NULL,
  kind      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  wanted    BOOLEAN NOT NULL,
  PRIMARY KEY (agent_id, kind)
);

ALTER TABLE conversation
  ADD COLUMN IF NOT EXISTS unattended BOOLEAN AS (first_reply_at IS NULL OR waiting_since IS NOT NULL) PERSISTENT,
  ADD KEY IF NOT EXISTS conversation_unattended (unattended, status, last_activity_at, id, inbox_id),
  ADD KEY IF NOT EXISTS conversation_queue (inbox_id, assignee_id, status, waiting_since, id);
