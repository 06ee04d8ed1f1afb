-- The first administrator: id of the global user, name, e-mail, whether he has confirmed it, moment.
INSERT INTO agent (id, name, email, role, confirmed, created_at)
VALUES (?, ?, ?, 'ADMINISTRATOR', ?, ?)
ON DUPLICATE KEY UPDATE id = id;
