-- What the account itself wants to know of its contacts and conversations. The values stand in their custom_attributes.
CREATE TABLE IF NOT EXISTS attribute_definition (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version       BIGINT NOT NULL DEFAULT 0,
  owner         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attribute_key VARCHAR(64) NOT NULL UNIQUE,
  type          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name          VARCHAR(255) NOT NULL,
  description   VARCHAR(255) NULL,
  choices       TEXT NULL,
  pattern       VARCHAR(255) NULL,
  hint          VARCHAR(255) NULL,
  created_at    DATETIME(6) NOT NULL,
  updated_at    DATETIME(6) NOT NULL
);
