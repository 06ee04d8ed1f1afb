-- Two conversations of a contact become one: what the merged one had stands in the kept one and knows where it came from.
-- The merged one stays as it was, at no inbox (0), so that nobody sees it, and names the one that is read in its place.
CREATE TABLE IF NOT EXISTS conversation_merge (
  merged_id         BIGINT NOT NULL PRIMARY KEY,
  kept_id           BIGINT NOT NULL,
  into_id           BIGINT NOT NULL,
  at                DATETIME(6) NOT NULL,
  kept_version      BIGINT NOT NULL,
  status            VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  snoozed_until     DATETIME(6) NULL,
  resolved_at       DATETIME(6) NULL,
  waiting_since     DATETIME(6) NULL,
  first_reply_at    DATETIME(6) NULL,
  unread_count      INT NOT NULL,
  agent_last_seen_at DATETIME(6) NULL,
  KEY merge_kept (kept_id),
  KEY merge_into (into_id),
  CONSTRAINT merge_of_conversation FOREIGN KEY (merged_id) REFERENCES conversation (id) ON DELETE CASCADE,
  CONSTRAINT merge_into_conversation FOREIGN KEY (into_id) REFERENCES conversation (id) ON DELETE CASCADE
);

-- The conversation in which it was written, put on or told of, where that is another one than it stands in.
ALTER TABLE message ADD COLUMN IF NOT EXISTS origin_id BIGINT NULL;
ALTER TABLE scheduled_message ADD COLUMN IF NOT EXISTS origin_id BIGINT NULL;
ALTER TABLE participant ADD COLUMN IF NOT EXISTS origin_id BIGINT NULL;
ALTER TABLE mention ADD COLUMN IF NOT EXISTS origin_id BIGINT NULL;
ALTER TABLE conversation_label ADD COLUMN IF NOT EXISTS origin_id BIGINT NULL;
ALTER TABLE draft ADD COLUMN IF NOT EXISTS origin_id BIGINT NULL;
ALTER TABLE notice ADD COLUMN IF NOT EXISTS origin_id BIGINT NULL;
CREATE INDEX IF NOT EXISTS notice_of_conversation ON notice (conversation_id);
