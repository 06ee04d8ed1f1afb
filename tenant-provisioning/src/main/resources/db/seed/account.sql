-- The account's own row: id, name, locale, time zone, support e-mail, moment of creation.
INSERT INTO account (id, name, locale, time_zone, support_email, created_at)
VALUES (?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE id = id;
