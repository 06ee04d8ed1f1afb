-- What agents are told goes by mail and to their browsers too, where they want it.

-- NULL is the usual for this kind.
ALTER TABLE notice_wish
  ADD COLUMN IF NOT EXISTS by_mail BOOLEAN NULL,
  ADD COLUMN IF NOT EXISTS by_push BOOLEAN NULL;

-- mail_of, push_of: when that happened for which a mail, a push is still to come. mailed_at: when the last mail of this notice went.
ALTER TABLE notice
  ADD COLUMN IF NOT EXISTS mail_of DATETIME(6) NULL,
  ADD COLUMN IF NOT EXISTS mailed_at DATETIME(6) NULL,
  ADD COLUMN IF NOT EXISTS push_of DATETIME(6) NULL;

-- A browser that is told by push. sealed: its address and keys, by the house's secret box; the hash finds it again.
CREATE TABLE IF NOT EXISTS push_device (
  id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  agent_id       BIGINT NOT NULL,
  session_id     BIGINT NOT NULL,
  endpoint_hash  BINARY(32) NOT NULL UNIQUE,
  sealed         VARBINARY(4000) NOT NULL,
  user_agent     VARCHAR(500) NOT NULL,
  created_at     DATETIME(6) NOT NULL,
  seen_at        DATETIME(6) NOT NULL,
  KEY push_device_of_agent (agent_id, seen_at, id)
);
