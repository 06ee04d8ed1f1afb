-- What a browser told of a conversation. It stands in its JSON; a virtual column is read from there and costs nothing to add.
ALTER TABLE conversation
  ADD COLUMN IF NOT EXISTS browser_language VARCHAR(35) AS (LEFT(JSON_VALUE(additional_attributes, '$.browser_language'), 35)) VIRTUAL,
  ADD COLUMN IF NOT EXISTS referer VARCHAR(255) AS (LEFT(JSON_VALUE(additional_attributes, '$.referer'), 255)) VIRTUAL;

CREATE INDEX IF NOT EXISTS conversation_by_language ON conversation (browser_language, id);
CREATE INDEX IF NOT EXISTS conversation_by_referer ON conversation (referer, id);

-- The custom attributes of a conversation once more, so that a filter finds an index. Written with the JSON, which is the truth.
CREATE TABLE IF NOT EXISTS conversation_value (
  conversation_id BIGINT NOT NULL,
  attribute_key   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text_value      VARCHAR(255) NOT NULL,
  number_value    DOUBLE NULL,
  day_value       DATE NULL,
  PRIMARY KEY (conversation_id, attribute_key),
  KEY conversation_of_text (attribute_key, text_value, conversation_id),
  KEY conversation_of_number (attribute_key, number_value, conversation_id),
  KEY conversation_of_day (attribute_key, day_value, conversation_id),
  CONSTRAINT value_of_conversation FOREIGN KEY (conversation_id) REFERENCES conversation (id) ON DELETE CASCADE
);

INSERT IGNORE INTO conversation_value (conversation_id, attribute_key, text_value, number_value, day_value)
SELECT v.id, v.name, LEFT(v.value, 255),
  CASE WHEN v.value REGEXP '^[+-]?[0-9]{1,15}([.][0-9]{1,15})?$' THEN CAST(v.value AS DOUBLE) END,
  CASE WHEN v.value REGEXP '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])' THEN CAST(LEFT(v.value, 10) AS DATE) END
FROM (
  SELECT c.id, k.name, JSON_VALUE(c.custom_attributes, CONCAT('$."', k.name, '"')) AS value
  FROM conversation c, JSON_TABLE(JSON_KEYS(c.custom_attributes), '$[*]' COLUMNS (name VARCHAR(64) PATH '$')) k
  WHERE c.custom_attributes IS NOT NULL AND k.name REGEXP '^[A-Za-z0-9_.-]+$'
) v
WHERE v.value IS NOT NULL;
