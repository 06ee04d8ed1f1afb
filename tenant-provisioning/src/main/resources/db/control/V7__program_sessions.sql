-- A session of a program names the client to which it was given; that of a browser names none.
ALTER TABLE user_session ADD COLUMN IF NOT EXISTS client VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL;
