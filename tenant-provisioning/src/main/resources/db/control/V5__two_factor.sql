-- Who proves himself by an authenticator app too. The key is sealed; each of its codes works once, and so does each recovery code.
CREATE TABLE IF NOT EXISTS two_factor (
  user_id     BIGINT NOT NULL PRIMARY KEY,
  secret      VARBINARY(255) NOT NULL,
  last_step   BIGINT NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  CONSTRAINT two_factor_of_user FOREIGN KEY (user_id) REFERENCES user (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS recovery_code (
  user_id    BIGINT NOT NULL,
  code_hash  BINARY(32) NOT NULL,
  used_at    DATETIME(6) NULL,
  PRIMARY KEY (user_id, code_hash),
  CONSTRAINT recovery_of_two_factor FOREIGN KEY (user_id) REFERENCES two_factor (user_id) ON DELETE CASCADE
);
