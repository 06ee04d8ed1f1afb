-- Who deletes an inbox marks it; what hangs on it is seen by nobody from then on and goes later, some rows at a time.

ALTER TABLE inbox ADD COLUMN IF NOT EXISTS deleted_at DATETIME(6) NULL;

-- The lists and counts of those who see all inboxes ask for the inbox too, and must find it in the index.
ALTER TABLE conversation
  ADD INDEX IF NOT EXISTS conversation_by_status (status, last_activity_at, id, inbox_id),
  ADD INDEX IF NOT EXISTS conversation_of_agent (assignee_id, status, last_activity_at, id, inbox_id),
  DROP INDEX IF EXISTS conversation_by_activity,
  DROP INDEX IF EXISTS conversation_of_assignee;

-- What goes with conversations and inboxes is found by them.
ALTER TABLE sent_once ADD INDEX IF NOT EXISTS sent_once_of_conversation (conversation_id);
ALTER TABLE inbound_payload ADD INDEX IF NOT EXISTS payload_of_inbox (inbox_id);
