-- Whether and how an inbox asks its contacts how they liked a conversation.
ALTER TABLE inbox
  ADD COLUMN IF NOT EXISTS survey_enabled BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN IF NOT EXISTS survey LONGTEXT NULL;

-- One row for each time that a contact was asked, and what he answered. It stands with the conversation that was resolved then, and in the
-- public address of the question under the uuid that this one had.
CREATE TABLE IF NOT EXISTS csat_survey (
  id                 BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  conversation_id    BIGINT NOT NULL,
  conversation_uuid  CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  resolved_at        DATETIME(6) NOT NULL,
  message_id         BIGINT NOT NULL,
  inbox_id           BIGINT NOT NULL,
  contact_id         BIGINT NOT NULL,
  agent_id           BIGINT NULL,
  team_id            BIGINT NULL,
  sent_at            DATETIME(6) NOT NULL,
  answered_at        DATETIME(6) NULL,
  rating             TINYINT NULL,
  feedback           TEXT NULL,
  UNIQUE KEY survey_of_resolve (conversation_id, resolved_at),
  UNIQUE KEY survey_of_message (message_id),
  KEY survey_of_address (conversation_uuid, id),
  KEY survey_of_contact (contact_id, sent_at),
  KEY survey_by_sending (sent_at, inbox_id, agent_id, team_id),
  KEY survey_by_answer (answered_at, id),
  KEY survey_by_rating (rating, answered_at, id),
  KEY survey_of_agent (agent_id, answered_at, id),
  KEY survey_of_inbox (inbox_id, answered_at, id),
  KEY survey_of_team (team_id, answered_at, id)
);
