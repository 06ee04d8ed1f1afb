-- A kept file that is shown has a key that stands in its address.
ALTER TABLE kept_file
  ADD COLUMN IF NOT EXISTS public_key VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin NULL;
CREATE UNIQUE INDEX IF NOT EXISTS kept_file_by_public_key ON kept_file (public_key);

-- The key of a contact's picture.
ALTER TABLE contact
  ADD COLUMN IF NOT EXISTS picture VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- The key of an agent's picture, copied with his name. The picture itself is the person's, in all his accounts.
ALTER TABLE agent
  ADD COLUMN IF NOT EXISTS picture CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- From which page a contact came first. It stands in his JSON.
ALTER TABLE contact
  ADD COLUMN IF NOT EXISTS referer VARCHAR(255) AS (LEFT(JSON_VALUE(additional_attributes, '$.referer'), 255)) VIRTUAL;
CREATE INDEX IF NOT EXISTS contact_by_referer ON contact (referer, id);

-- Whether a new conversation begins with the labels of its contact.
ALTER TABLE account ADD COLUMN IF NOT EXISTS labels_carried BOOLEAN NOT NULL DEFAULT FALSE;
