-- Tables of contacts that programs ask for, written in pieces. after_id is the truth about how far one has come: it changes with its pieces, in one transaction.
CREATE TABLE IF NOT EXISTS contact_export (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  agent_id      BIGINT NOT NULL,
  locale        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  column_words  MEDIUMTEXT NOT NULL,
  criteria      VARCHAR(2000) NOT NULL,
  label_id      BIGINT NULL,
  after_id      BIGINT NOT NULL DEFAULT 0,
  row_count     BIGINT NOT NULL DEFAULT 0,
  created_at    DATETIME(6) NOT NULL,
  KEY contact_export_of_agent (agent_id, state, id),
  KEY contact_export_by_age (created_at, id)
);

-- The pieces, as they follow each other; each is a file in kept_file.
CREATE TABLE IF NOT EXISTS contact_export_part (
  export_id    BIGINT NOT NULL,
  part_no      INT NOT NULL,
  storage_key  CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (export_id, part_no),
  CONSTRAINT part_of_export FOREIGN KEY (export_id) REFERENCES contact_export (id) ON DELETE CASCADE
);
