-- Files that wait in the account's folder for a room to work through them: what stands here is not tidied away as lost.
CREATE TABLE IF NOT EXISTS kept_file (
  storage_key  CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  created_at   DATETIME(6) NOT NULL
);

-- Tables of contacts that were sent up. last_row is the truth about how far one has come: it changes with the contacts, in one transaction.
CREATE TABLE IF NOT EXISTS contact_import (
  id               BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  agent_id         BIGINT NOT NULL,
  agent_name       VARCHAR(255) NOT NULL,
  locale           VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  may_label        BOOLEAN NOT NULL DEFAULT FALSE,
  state            VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  storage_key      CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  file_name        VARCHAR(255) NOT NULL,
  charset          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  separated_by     VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  headers          MEDIUMTEXT NOT NULL,
  mapping          TEXT NOT NULL,
  row_count        INT NOT NULL,
  last_row         INT NOT NULL DEFAULT 0,
  done_count       INT NOT NULL DEFAULT 0,
  created_count    INT NOT NULL DEFAULT 0,
  updated_count    INT NOT NULL DEFAULT 0,
  same_count       INT NOT NULL DEFAULT 0,
  refused_count    INT NOT NULL DEFAULT 0,
  run_token        CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  run_count        INT NOT NULL DEFAULT 0,
  beat_at          DATETIME(6) NULL,
  created_at       DATETIME(6) NOT NULL,
  ended_at         DATETIME(6) NULL,
  KEY contact_import_in_state (state, id),
  KEY contact_import_by_age (created_at, id)
);

-- Rows that could not be taken in, as they stood in the file, and why.
CREATE TABLE IF NOT EXISTS contact_import_refusal (
  import_id  BIGINT NOT NULL,
  line       INT NOT NULL,
  reasons    MEDIUMTEXT NOT NULL,
  cells      MEDIUMTEXT NOT NULL,
  PRIMARY KEY (import_id, line),
  CONSTRAINT refusal_of_import FOREIGN KEY (import_id) REFERENCES contact_import (id) ON DELETE CASCADE
);
