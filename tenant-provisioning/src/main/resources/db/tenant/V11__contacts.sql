-- What contacts are looked for and put in order by. It stands in their JSON; a virtual column is read from there and costs nothing to add.
ALTER TABLE contact
  ADD COLUMN IF NOT EXISTS company VARCHAR(120) AS (LEFT(JSON_VALUE(additional_attributes, '$.company_name'), 120)) VIRTUAL,
  ADD COLUMN IF NOT EXISTS city VARCHAR(120) AS (LEFT(JSON_VALUE(additional_attributes, '$.city'), 120)) VIRTUAL,
  ADD COLUMN IF NOT EXISTS country_code VARCHAR(60) AS (LEFT(JSON_VALUE(additional_attributes, '$.country_code'), 60)) VIRTUAL;

-- An index of what is there only once has no order among those who lack it.
CREATE INDEX IF NOT EXISTS contact_by_email ON contact (email, id);
CREATE INDEX IF NOT EXISTS contact_by_phone ON contact (phone_key, id);
CREATE INDEX IF NOT EXISTS contact_by_company ON contact (company, id);
CREATE INDEX IF NOT EXISTS contact_by_city ON contact (city, id);
CREATE INDEX IF NOT EXISTS contact_by_country ON contact (country_code, id);
CREATE INDEX IF NOT EXISTS contact_by_creation ON contact (created_at, id);
CREATE INDEX IF NOT EXISTS contact_blocked ON contact (blocked, id);

-- The custom attributes of a contact once more, so that a filter finds an index. Written with the JSON, which is the truth.
CREATE TABLE IF NOT EXISTS contact_value (
  contact_id     BIGINT NOT NULL,
  attribute_key  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text_value     VARCHAR(255) NOT NULL,
  number_value   DOUBLE NULL,
  day_value      DATE NULL,
  PRIMARY KEY (contact_id, attribute_key),
  KEY contact_of_text (attribute_key, text_value, contact_id),
  KEY contact_of_number (attribute_key, number_value, contact_id),
  KEY contact_of_day (attribute_key, day_value, contact_id),
  CONSTRAINT value_of_contact FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

INSERT IGNORE INTO contact_value (contact_id, attribute_key, text_value, number_value, day_value)
SELECT v.id, v.name, LEFT(v.value, 255),
  CASE WHEN v.value REGEXP '^[+-]?[0-9]{1,15}([.][0-9]{1,15})?$' THEN CAST(v.value AS DOUBLE) END,
  CASE WHEN v.value REGEXP '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])' THEN CAST(LEFT(v.value, 10) AS DATE) END
FROM (
  SELECT ct.id, k.name, JSON_VALUE(ct.custom_attributes, CONCAT('$."', k.name, '"')) AS value
  FROM contact ct, JSON_TABLE(JSON_KEYS(ct.custom_attributes), '$[*]' COLUMNS (name VARCHAR(64) PATH '$')) k
  WHERE ct.custom_attributes IS NOT NULL AND k.name REGEXP '^[A-Za-z0-9_.-]+$'
) v
WHERE v.value IS NOT NULL;

CREATE TABLE IF NOT EXISTS contact_label (
  contact_id BIGINT NOT NULL,
  label_id   BIGINT NOT NULL,
  PRIMARY KEY (contact_id, label_id),
  KEY contact_of_label (label_id, contact_id),
  CONSTRAINT label_on_contact FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  CONSTRAINT label_of_contact FOREIGN KEY (label_id) REFERENCES label (id) ON DELETE CASCADE
);

-- What agents know of a contact and tell each other. The author's name stays when he goes.
CREATE TABLE IF NOT EXISTS contact_note (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  contact_id  BIGINT NOT NULL,
  agent_id    BIGINT NOT NULL,
  agent_name  VARCHAR(255) NOT NULL,
  content     TEXT NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  KEY note_of_contact (contact_id, id),
  CONSTRAINT note_on_contact FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

-- Filters of contacts that an agent has given a name, for himself alone. They go with him.
CREATE TABLE IF NOT EXISTS contact_segment (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version     BIGINT NOT NULL DEFAULT 0,
  agent_id    BIGINT NOT NULL,
  name        VARCHAR(60) NOT NULL,
  criteria    VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  UNIQUE KEY contact_segment_name (agent_id, name),
  CONSTRAINT contact_segment_of_agent FOREIGN KEY (agent_id) REFERENCES agent (id) ON DELETE CASCADE
);
