-- How many open conversations of an inbox a member has at most before nothing more is given to him by itself. NULL: any number.
ALTER TABLE inbox ADD COLUMN IF NOT EXISTS assignment_limit INT NULL;

-- What waits at an inbox waits for a team or for none: each of these queues in its order.
CREATE INDEX IF NOT EXISTS conversation_pool ON conversation (inbox_id, assignee_id, status, team_id, waiting_since, id);
DROP INDEX IF EXISTS conversation_queue ON conversation;

-- The key of a custom attribute may have any letter; compared letter by letter.
ALTER TABLE contact_value MODIFY attribute_key VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;
ALTER TABLE conversation_value MODIFY attribute_key VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;

-- What was left out until then.
INSERT IGNORE INTO contact_value (contact_id, attribute_key, text_value, number_value, day_value)
SELECT v.id, v.name, LEFT(v.value, 255),
  CASE WHEN v.value REGEXP '^[+-]?[0-9]{1,15}([.][0-9]{1,15})?$' THEN CAST(v.value AS DOUBLE) END,
  CASE WHEN v.value REGEXP '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])' THEN CAST(LEFT(v.value, 10) AS DATE) END
FROM (
  SELECT ct.id, k.name, JSON_VALUE(ct.custom_attributes, CONCAT('$."', k.name, '"')) AS value
  FROM contact ct, JSON_TABLE(JSON_KEYS(ct.custom_attributes), '$[*]' COLUMNS (name VARCHAR(64) PATH '$')) k
  WHERE ct.custom_attributes IS NOT NULL AND k.name REGEXP '^[\\p{L}\\p{N}_.-]+$' AND k.name NOT REGEXP '^[A-Za-z0-9_.-]+$'
) v
WHERE v.value IS NOT NULL;

INSERT IGNORE INTO conversation_value (conversation_id, attribute_key, text_value, number_value, day_value)
SELECT v.id, v.name, LEFT(v.value, 255),
  CASE WHEN v.value REGEXP '^[+-]?[0-9]{1,15}([.][0-9]{1,15})?$' THEN CAST(v.value AS DOUBLE) END,
  CASE WHEN v.value REGEXP '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])' THEN CAST(LEFT(v.value, 10) AS DATE) END
FROM (
  SELECT c.id, k.name, JSON_VALUE(c.custom_attributes, CONCAT('$."', k.name, '"')) AS value
  FROM conversation c, JSON_TABLE(JSON_KEYS(c.custom_attributes), '$[*]' COLUMNS (name VARCHAR(64) PATH '$')) k
  WHERE c.custom_attributes IS NOT NULL AND k.name REGEXP '^[\\p{L}\\p{N}_.-]+$' AND k.name NOT REGEXP '^[A-Za-z0-9_.-]+$'
) v
WHERE v.value IS NOT NULL;
