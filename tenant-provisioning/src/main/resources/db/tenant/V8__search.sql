-- A search reads messages back from a place: from a day, and within an inbox.
CREATE INDEX IF NOT EXISTS message_by_time ON message (created_at, id);
CREATE INDEX IF NOT EXISTS message_of_inbox ON message (inbox_id, id);
