-- Roles that the account made itself: an agent who has one may do what is ticked in it, in the keys of the contract and between commas.
CREATE TABLE IF NOT EXISTS custom_role (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version      BIGINT NOT NULL DEFAULT 0,
  name         VARCHAR(100) NOT NULL UNIQUE,
  description  VARCHAR(255) NULL,
  permissions  VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  created_at   DATETIME(6) NOT NULL,
  updated_at   DATETIME(6) NOT NULL
);

ALTER TABLE agent ADD COLUMN IF NOT EXISTS custom_role_id BIGINT NULL AFTER role;
ALTER TABLE agent ADD CONSTRAINT FOREIGN KEY IF NOT EXISTS agent_with_role (custom_role_id) REFERENCES custom_role (id);

-- The audit log is asked by person and by kind, and goes on naming who has left and what was deleted.
ALTER TABLE audit_entry
  ADD COLUMN IF NOT EXISTS actor_name VARCHAR(255) NULL AFTER actor_id,
  ADD COLUMN IF NOT EXISTS object_name VARCHAR(255) NULL AFTER object_id,
  ADD KEY IF NOT EXISTS audit_by_actor (actor_id, at, id),
  ADD KEY IF NOT EXISTS audit_by_object (object_kind, at, id);

UPDATE audit_entry e JOIN agent a ON a.id = e.actor_id
  SET e.actor_name = COALESCE(a.display_name, a.name)
  WHERE e.actor_kind = 'AGENT' AND e.actor_name IS NULL;
