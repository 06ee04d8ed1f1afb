-- Filters that an agent has given a name, for himself alone. They go with him.
CREATE TABLE IF NOT EXISTS custom_filter (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version     BIGINT NOT NULL DEFAULT 0,
  agent_id    BIGINT NOT NULL,
  name        VARCHAR(60) NOT NULL,
  criteria    VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  UNIQUE KEY custom_filter_name (agent_id, name),
  CONSTRAINT custom_filter_of_agent FOREIGN KEY (agent_id) REFERENCES agent (id) ON DELETE CASCADE
);

-- What filters ask for without any other index at hand: how urgent (the list's order does too), and when it began.
CREATE INDEX IF NOT EXISTS conversation_by_priority ON conversation (status, priority, last_activity_at, id, inbox_id);
CREATE INDEX IF NOT EXISTS conversation_by_creation ON conversation (created_at);
