-- What happens at an API inbox goes to its address over webhooks too: each such inbox has a row of its own among them, which no list shows.
-- serves_inbox_id: the inbox; address and secret of such a row stand in api_channel, and it hears what the contract says, so it has none of its own.
ALTER TABLE webhook
  ADD COLUMN IF NOT EXISTS serves_inbox_id BIGINT NULL,
  MODIFY url VARCHAR(2048) NULL,
  MODIFY url_hash BINARY(32) NULL,
  MODIFY secret VARBINARY(400) NULL,
  ADD UNIQUE KEY IF NOT EXISTS webhook_of_inbox (serves_inbox_id);

ALTER TABLE webhook ADD CONSTRAINT FOREIGN KEY IF NOT EXISTS webhook_goes_with_inbox (serves_inbox_id) REFERENCES inbox (id) ON DELETE CASCADE;

INSERT INTO webhook (name, events, enabled, serves_inbox_id, created_at, updated_at)
  SELECT '', '', TRUE, c.inbox_id, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM api_channel c
  WHERE c.webhook_url <> '' AND NOT EXISTS (SELECT 1 FROM webhook w WHERE w.serves_inbox_id = c.inbox_id);

-- Administrators are told by the bell when the house switched a webhook off. about_id, about_name: the webhook; such a notice is about no conversation (0).
ALTER TABLE notice
  ADD COLUMN IF NOT EXISTS about_id BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS about_name VARCHAR(255) NULL,
  ADD UNIQUE KEY IF NOT EXISTS notice_unread_once_of_each (agent_id, conversation_id, kind, about_id, unread),
  DROP KEY IF EXISTS notice_unread_once;
