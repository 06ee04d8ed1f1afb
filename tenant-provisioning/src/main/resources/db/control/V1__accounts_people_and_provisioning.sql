-- The control schema: which accounts exist and where they live, who may sign in, what providers granted.
-- No content of any account stands here.

CREATE TABLE IF NOT EXISTS database_server (
  id            INT NOT NULL PRIMARY KEY,
  name          VARCHAR(60) NOT NULL UNIQUE,
  address       VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at    DATETIME(6) NOT NULL
);

-- The server that this schema itself stands on.
INSERT IGNORE INTO database_server (id, name, address, created_at) VALUES (1, 'main', '', UTC_TIMESTAMP(6));

CREATE TABLE IF NOT EXISTS account (
  id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug            VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  name            VARCHAR(255) NOT NULL,
  domain          VARCHAR(255) CHARACTER SET ascii COLLATE ascii_general_ci NULL UNIQUE,
  support_email   VARCHAR(255) NULL,
  locale          VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'pt_BR',
  time_zone       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'America/Sao_Paulo',
  status          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status_reason   VARCHAR(500) NULL,
  server_id       INT NOT NULL,
  schema_version  INT NOT NULL DEFAULT 0,
  migration_error VARCHAR(2000) NULL,
  custom_attributes LONGTEXT NULL,
  features        LONGTEXT NULL,
  created_by_app  BIGINT NULL,
  created_at      DATETIME(6) NOT NULL,
  changed_at      DATETIME(6) NOT NULL,
  delete_after    DATETIME(6) NULL,
  KEY account_by_status (status, id),
  KEY account_behind (schema_version, id),
  CONSTRAINT account_on_server FOREIGN KEY (server_id) REFERENCES database_server (id)
);

CREATE TABLE IF NOT EXISTS account_limit (
  account_id  BIGINT NOT NULL,
  name        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value       BIGINT NOT NULL,
  PRIMARY KEY (account_id, name),
  CONSTRAINT limit_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS account_usage (
  account_id   BIGINT NOT NULL,
  day          DATE NOT NULL,
  name         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value        BIGINT NOT NULL,
  PRIMARY KEY (account_id, day, name),
  CONSTRAINT usage_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

-- One run of provisioning, suspension, migration or deletion of one account, step by step.
CREATE TABLE IF NOT EXISTS provisioning_run (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id   BIGINT NOT NULL,
  kind         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request      LONGTEXT NULL,
  requested_by VARCHAR(120) NOT NULL,
  started_at   DATETIME(6) NOT NULL,
  ended_at     DATETIME(6) NULL,
  lease_until  DATETIME(6) NULL,
  lease_token  CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NULL,
  KEY run_of_account (account_id, id),
  KEY run_by_state (state, id)
);

CREATE TABLE IF NOT EXISTS provisioning_step (
  run_id      BIGINT NOT NULL,
  position    INT NOT NULL,
  name        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts    INT NOT NULL DEFAULT 0,
  started_at  DATETIME(6) NULL,
  ended_at    DATETIME(6) NULL,
  error       VARCHAR(2000) NULL,
  PRIMARY KEY (run_id, position),
  CONSTRAINT step_of_run FOREIGN KEY (run_id) REFERENCES provisioning_run (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS idempotency_key (
  scope        VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  idem_key     VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  request_hash BINARY(32) NOT NULL,
  result_id    BIGINT NULL,
  created_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (scope, idem_key),
  KEY idempotency_by_age (created_at)
);

-- People who sign in. One row for each e-mail address of the whole installation.
CREATE TABLE IF NOT EXISTS user (
  id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email           VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  name            VARCHAR(255) NOT NULL,
  display_name    VARCHAR(255) NULL,
  password_hash   VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  confirmed_at    DATETIME(6) NULL,
  locale          VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  theme           VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ui_settings     LONGTEXT NULL,
  custom_attributes LONGTEXT NULL,
  pubsub_secret   VARBINARY(255) NOT NULL,
  created_by_app  BIGINT NULL,
  created_at      DATETIME(6) NOT NULL,
  changed_at      DATETIME(6) NOT NULL
);

-- Which accounts a person may enter. What he may do there stands in the account's own schema.
CREATE TABLE IF NOT EXISTS membership (
  user_id     BIGINT NOT NULL,
  account_id  BIGINT NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  active_at   DATETIME(6) NULL,
  PRIMARY KEY (user_id, account_id),
  KEY member_of_account (account_id, user_id),
  CONSTRAINT membership_of_user FOREIGN KEY (user_id) REFERENCES user (id) ON DELETE CASCADE,
  CONSTRAINT membership_in_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS user_session (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  realm        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id      BIGINT NOT NULL,
  token_hash   BINARY(32) NOT NULL UNIQUE,
  address      VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_agent   VARCHAR(300) NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  seen_at      DATETIME(6) NOT NULL,
  expires_at   DATETIME(6) NOT NULL,
  KEY session_of_user (realm, user_id),
  KEY session_by_expiry (expires_at)
);

CREATE TABLE IF NOT EXISTS api_token (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  owner_kind  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner_id    BIGINT NOT NULL,
  name        VARCHAR(120) NOT NULL,
  token_hash  BINARY(32) NOT NULL UNIQUE,
  created_at  DATETIME(6) NOT NULL,
  used_at     DATETIME(6) NULL,
  KEY token_of_owner (owner_kind, owner_id)
);

-- Links sent by mail and single log-in links: single use, expiring, hashed.
CREATE TABLE IF NOT EXISTS one_time_token (
  token_hash  BINARY(32) NOT NULL PRIMARY KEY,
  purpose     VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id     BIGINT NOT NULL,
  account_id  BIGINT NULL,
  created_at  DATETIME(6) NOT NULL,
  expires_at  DATETIME(6) NOT NULL,
  used_at     DATETIME(6) NULL,
  KEY one_time_of_user (user_id, purpose),
  KEY one_time_by_expiry (expires_at),
  CONSTRAINT one_time_for_user FOREIGN KEY (user_id) REFERENCES user (id) ON DELETE CASCADE
);

-- Tries, counted by key (what is limited, for whom) in windows.
CREATE TABLE IF NOT EXISTS throttle (
  throttle_key  VARBINARY(40) NOT NULL PRIMARY KEY,
  failures      INT NOT NULL,
  window_start  DATETIME(6) NOT NULL,
  KEY throttle_by_age (window_start)
);

CREATE TABLE IF NOT EXISTS platform_app (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name        VARCHAR(120) NOT NULL UNIQUE,
  created_at  DATETIME(6) NOT NULL
);

CREATE TABLE IF NOT EXISTS platform_grant (
  app_id       BIGINT NOT NULL,
  object_kind  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  object_id    BIGINT NOT NULL,
  PRIMARY KEY (app_id, object_kind, object_id),
  CONSTRAINT grant_of_app FOREIGN KEY (app_id) REFERENCES platform_app (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS agent_bot (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name          VARCHAR(255) NOT NULL,
  description   VARCHAR(1000) NULL,
  outgoing_url  VARCHAR(2048) NULL,
  account_id    BIGINT NULL,
  created_at    DATETIME(6) NOT NULL,
  KEY bot_of_account (account_id, id),
  CONSTRAINT bot_in_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

-- The provider's own people.
CREATE TABLE IF NOT EXISTS provider_operator (
  id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email          VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  name           VARCHAR(255) NOT NULL,
  password_hash  VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  locale         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  theme          VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  created_at     DATETIME(6) NOT NULL
);

CREATE TABLE IF NOT EXISTS provider_audit (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at          DATETIME(6) NOT NULL,
  who         VARCHAR(120) NOT NULL,
  what        VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id  BIGINT NULL,
  detail      LONGTEXT NULL,
  address     VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NULL,
  KEY audit_of_account (account_id, id)
);

-- Told to every node: entries of the directory that changed.
CREATE TABLE IF NOT EXISTS directory_change (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id  BIGINT NOT NULL,
  at          DATETIME(6) NOT NULL,
  KEY change_by_age (at)
);
