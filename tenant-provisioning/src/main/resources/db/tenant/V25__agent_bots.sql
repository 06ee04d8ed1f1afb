-- The account's agent bots. Their numbers and API tokens are the control schema's; all else that the account needs to know of them stands here.
-- outgoing_url: where one is told what happens; null for nowhere. secret: what those calls are signed with, sealed by the house's secret box. picture: the key of its address.
ALTER TABLE agent_bot
  ADD COLUMN IF NOT EXISTS version BIGINT NOT NULL DEFAULT 1,
  ADD COLUMN IF NOT EXISTS description VARCHAR(1000) NULL,
  ADD COLUMN IF NOT EXISTS outgoing_url VARCHAR(2048) NULL,
  ADD COLUMN IF NOT EXISTS secret VARBINARY(400) NULL,
  ADD COLUMN IF NOT EXISTS picture VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN IF NOT EXISTS created_at DATETIME(6) NULL;

-- Who answers first at an inbox, before people do.
ALTER TABLE inbox
  ADD COLUMN IF NOT EXISTS agent_bot_id BIGINT NULL,
  ADD KEY IF NOT EXISTS inbox_of_bot (agent_bot_id);

ALTER TABLE inbox ADD CONSTRAINT FOREIGN KEY IF NOT EXISTS bot_of_inbox (agent_bot_id) REFERENCES agent_bot (id) ON DELETE SET NULL;

-- What a bot is told goes over webhooks too: each bot with an address has a row of its own among them, which no list shows. It has no address and no secret of its own.
ALTER TABLE webhook
  ADD COLUMN IF NOT EXISTS serves_bot_id BIGINT NULL,
  ADD UNIQUE KEY IF NOT EXISTS webhook_of_bot (serves_bot_id);

ALTER TABLE webhook ADD CONSTRAINT FOREIGN KEY IF NOT EXISTS webhook_goes_with_bot (serves_bot_id) REFERENCES agent_bot (id) ON DELETE CASCADE;

-- Whether a conversation stays pending when its bot could not be told of a message; otherwise it is opened for people.
ALTER TABLE account ADD COLUMN IF NOT EXISTS keep_pending_on_bot_failure BOOLEAN NOT NULL DEFAULT FALSE;
