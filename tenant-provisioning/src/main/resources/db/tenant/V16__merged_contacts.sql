-- Two contacts become one. The one that went is named here with the one that is read in his place, and with those of his keys that the kept one did not take:
-- whoever writes from there again is the kept one. They keep nobody else from having them.
CREATE TABLE IF NOT EXISTS contact_merge (
  merged_id   BIGINT NOT NULL PRIMARY KEY,
  kept_id     BIGINT NOT NULL,
  at          DATETIME(6) NOT NULL,
  email       VARCHAR(255) NULL,
  phone_key   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  identifier  VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  KEY contact_merge_kept (kept_id),
  KEY contact_merge_email (email),
  KEY contact_merge_phone (phone_key),
  KEY contact_merge_identifier (identifier),
  CONSTRAINT merge_into_contact FOREIGN KEY (kept_id) REFERENCES contact (id) ON DELETE CASCADE
);
