-- What an account decides about ending conversations and handing them on: after how many minutes without anything happening it ends them
-- itself, what it says then, when it looks next; whether agents may give conversations to others.
ALTER TABLE account
  ADD COLUMN IF NOT EXISTS auto_resolve_minutes INT NULL,
  ADD COLUMN IF NOT EXISTS auto_resolve_message TEXT NULL,
  ADD COLUMN IF NOT EXISTS auto_resolve_spares_unattended BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN IF NOT EXISTS idle_look_at DATETIME(6) NULL,
  ADD COLUMN IF NOT EXISTS agents_assign_others BOOLEAN NOT NULL DEFAULT TRUE;

-- Since when a conversation has its status: what was put aside for a week and woke up has not been idle for a week. Null: since it began.
ALTER TABLE conversation ADD COLUMN IF NOT EXISTS status_since DATETIME(6) NULL;

-- What must be filled in before an agent resolves a conversation.
ALTER TABLE attribute_definition ADD COLUMN IF NOT EXISTS required_to_resolve BOOLEAN NOT NULL DEFAULT FALSE;
