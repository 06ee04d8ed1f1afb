-- What a person looks like, small and drawn anew: one row for all accounts in which he works. The key changes with the picture and stands beside his name.
ALTER TABLE user ADD COLUMN IF NOT EXISTS picture CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL;

CREATE TABLE IF NOT EXISTS user_picture (
  user_id  BIGINT NOT NULL PRIMARY KEY,
  picture  CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  bytes    MEDIUMBLOB NOT NULL,
  CONSTRAINT picture_of_user FOREIGN KEY (user_id) REFERENCES user (id) ON DELETE CASCADE
);
