-- A notice is put aside and comes back by itself: until then it counts as read.
ALTER TABLE notice
  ADD COLUMN IF NOT EXISTS snoozed_until DATETIME(6) NULL,
  ADD KEY IF NOT EXISTS notice_snoozed_of_agent (agent_id, snoozed_until, id),
  ADD KEY IF NOT EXISTS notice_snoozed (snoozed_until, id);
