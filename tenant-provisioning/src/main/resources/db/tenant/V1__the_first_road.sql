-- One account. Nothing here refers to another schema; dump, restore, move and drop of it are the whole story.
-- Times are UTC. Ids from outside are binary, words are accent- and case-insensitive.

CREATE TABLE IF NOT EXISTS account (
  id                   BIGINT NOT NULL PRIMARY KEY,
  version              BIGINT NOT NULL DEFAULT 0,
  name                 VARCHAR(255) NOT NULL,
  locale               VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  time_zone            VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  support_email        VARCHAR(255) NULL,
  next_conversation_no BIGINT NOT NULL DEFAULT 1,
  created_at           DATETIME(6) NOT NULL
);

-- A member of this account. The id is the id of the global user.
CREATE TABLE IF NOT EXISTS agent (
  id            BIGINT NOT NULL PRIMARY KEY,
  version       BIGINT NOT NULL DEFAULT 0,
  name          VARCHAR(255) NOT NULL,
  display_name  VARCHAR(255) NULL,
  email         VARCHAR(255) NOT NULL UNIQUE,
  role          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  availability  VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'ONLINE',
  auto_offline  BOOLEAN NOT NULL DEFAULT TRUE,
  confirmed     BOOLEAN NOT NULL DEFAULT FALSE,
  inviter_id    BIGINT NULL,
  created_at    DATETIME(6) NOT NULL
);

-- Somebody looks: a lease per agent, renewed by his sockets on any node.
CREATE TABLE IF NOT EXISTS agent_presence (
  agent_id    BIGINT NOT NULL PRIMARY KEY,
  lease_until DATETIME(6) NOT NULL,
  CONSTRAINT presence_of_agent FOREIGN KEY (agent_id) REFERENCES agent (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS agent_bot (
  id            BIGINT NOT NULL PRIMARY KEY,
  name          VARCHAR(255) NOT NULL
);

CREATE TABLE IF NOT EXISTS inbox (
  id                   BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version              BIGINT NOT NULL DEFAULT 0,
  name                 VARCHAR(255) NOT NULL,
  channel_type         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  time_zone            VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  greeting_enabled     BOOLEAN NOT NULL DEFAULT FALSE,
  greeting_message     TEXT NULL,
  auto_assignment      BOOLEAN NOT NULL DEFAULT TRUE,
  allow_messages_after_resolved BOOLEAN NOT NULL DEFAULT TRUE,
  lock_to_single_conversation   BOOLEAN NOT NULL DEFAULT FALSE,
  created_at           DATETIME(6) NOT NULL
);

CREATE TABLE IF NOT EXISTS inbox_member (
  inbox_id  BIGINT NOT NULL,
  agent_id  BIGINT NOT NULL,
  PRIMARY KEY (inbox_id, agent_id),
  KEY inbox_of_member (agent_id, inbox_id),
  CONSTRAINT member_of_inbox FOREIGN KEY (inbox_id) REFERENCES inbox (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS website_channel (
  inbox_id         BIGINT NOT NULL PRIMARY KEY,
  website_token    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  website_url      VARCHAR(2048) NOT NULL,
  allowed_domains  VARCHAR(2000) NULL,
  widget_color     CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '#1B5FD0',
  welcome_title    VARCHAR(255) NULL,
  welcome_tagline  VARCHAR(500) NULL,
  reply_time       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'in_a_few_minutes',
  feature_flags    VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'attachments,emoji_picker,end_conversation',
  hmac_secret      VARBINARY(255) NOT NULL,
  hmac_mandatory   BOOLEAN NOT NULL DEFAULT FALSE,
  CONSTRAINT website_of_inbox FOREIGN KEY (inbox_id) REFERENCES inbox (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS api_channel (
  inbox_id        BIGINT NOT NULL PRIMARY KEY,
  identifier      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  webhook_url     VARCHAR(2048) NULL,
  webhook_secret  VARBINARY(255) NOT NULL,
  hmac_secret     VARBINARY(255) NOT NULL,
  hmac_mandatory  BOOLEAN NOT NULL DEFAULT FALSE,
  CONSTRAINT api_of_inbox FOREIGN KEY (inbox_id) REFERENCES inbox (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS contact (
  id                BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version           BIGINT NOT NULL DEFAULT 0,
  name              VARCHAR(255) NOT NULL,
  email             VARCHAR(255) NULL UNIQUE,
  phone_number      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  phone_key         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL UNIQUE,
  identifier        VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL UNIQUE,
  blocked           BOOLEAN NOT NULL DEFAULT FALSE,
  custom_attributes     LONGTEXT NULL,
  additional_attributes LONGTEXT NULL,
  last_activity_at  DATETIME(6) NULL,
  created_at        DATETIME(6) NOT NULL,
  updated_at        DATETIME(6) NOT NULL,
  KEY contact_by_activity (last_activity_at, id),
  KEY contact_by_name (name, id)
);

CREATE TABLE IF NOT EXISTS contact_inbox (
  id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  contact_id     BIGINT NOT NULL,
  inbox_id       BIGINT NOT NULL,
  source_id      VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  pubsub_hash    BINARY(32) NOT NULL UNIQUE,
  pubsub_secret  VARBINARY(255) NOT NULL,
  hmac_verified  BOOLEAN NOT NULL DEFAULT FALSE,
  created_at     DATETIME(6) NOT NULL,
  updated_at     DATETIME(6) NOT NULL,
  UNIQUE KEY contact_inbox_source (inbox_id, source_id),
  KEY contact_inbox_of_contact (contact_id, inbox_id),
  CONSTRAINT contact_inbox_contact FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS conversation (
  id                    BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version               BIGINT NOT NULL DEFAULT 0,
  display_id            BIGINT NOT NULL UNIQUE,
  uuid                  CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  inbox_id              BIGINT NOT NULL,
  contact_id            BIGINT NOT NULL,
  contact_inbox_id      BIGINT NOT NULL,
  status                VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  priority              TINYINT NOT NULL DEFAULT 0,
  assignee_id           BIGINT NULL,
  snoozed_until         DATETIME(6) NULL,
  opened_at             DATETIME(6) NOT NULL,
  waiting_since         DATETIME(6) NULL,
  first_reply_at        DATETIME(6) NULL,
  resolved_at           DATETIME(6) NULL,
  last_activity_at      DATETIME(6) NOT NULL,
  last_message_id       BIGINT NULL,
  unread_count          INT NOT NULL DEFAULT 0,
  agent_last_seen_at    DATETIME(6) NULL,
  assignee_last_seen_at DATETIME(6) NULL,
  contact_last_seen_at  DATETIME(6) NULL,
  custom_attributes     LONGTEXT NULL,
  additional_attributes LONGTEXT NULL,
  created_at            DATETIME(6) NOT NULL,
  updated_at            DATETIME(6) NOT NULL,
  KEY conversation_by_activity (status, last_activity_at, id),
  KEY conversation_of_inbox (inbox_id, status, last_activity_at, id),
  KEY conversation_of_assignee (assignee_id, status, last_activity_at, id),
  KEY conversation_of_contact (contact_id, last_activity_at),
  KEY conversation_of_contact_inbox (contact_inbox_id, id)
);

CREATE TABLE IF NOT EXISTS message (
  id                 BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  conversation_id    BIGINT NOT NULL,
  inbox_id           BIGINT NOT NULL,
  message_type       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content_type       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'text',
  private_note       BOOLEAN NOT NULL DEFAULT FALSE,
  content            MEDIUMTEXT NULL,
  content_attributes LONGTEXT NULL,
  sender_kind        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sender_id          BIGINT NULL,
  status             VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status_detail      VARCHAR(500) NULL,
  source_id          VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  echo_id            VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  deleted            BOOLEAN NOT NULL DEFAULT FALSE,
  created_at         DATETIME(6) NOT NULL,
  updated_at         DATETIME(6) NOT NULL,
  KEY message_of_conversation (conversation_id, id),
  CONSTRAINT message_in_conversation FOREIGN KEY (conversation_id) REFERENCES conversation (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS attachment (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  message_id    BIGINT NULL,
  public_key    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  storage_key   VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  file_type     VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file_name     VARCHAR(255) NOT NULL,
  content_type  VARCHAR(120) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  byte_size     BIGINT NOT NULL,
  width         INT NULL,
  height        INT NULL,
  uploader_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  uploader_id   BIGINT NULL,
  conversation_id BIGINT NULL,
  created_at    DATETIME(6) NOT NULL,
  KEY attachment_of_message (message_id),
  KEY attachment_unused (message_id, created_at)
);

-- Seen before? One row for each message that a channel door brought, by the channel's own id.
CREATE TABLE IF NOT EXISTS receipt (
  inbox_id    BIGINT NOT NULL,
  source_id   VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  message_id  BIGINT NULL,
  created_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (inbox_id, source_id),
  KEY receipt_by_age (created_at)
);

-- The same request again? By sender, conversation and the client's key, for 24 hours.
CREATE TABLE IF NOT EXISTS sent_once (
  sender_kind      VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sender_id        BIGINT NOT NULL,
  conversation_id  BIGINT NOT NULL,
  client_key       VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  message_id       BIGINT NULL,
  created_at       DATETIME(6) NOT NULL,
  PRIMARY KEY (sender_kind, sender_id, conversation_id, client_key),
  KEY sent_once_by_age (created_at)
);

CREATE TABLE IF NOT EXISTS inbound_payload (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inbox_id     BIGINT NOT NULL,
  channel_type VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body         LONGTEXT NOT NULL,
  state        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'NEW',
  received_at  DATETIME(6) NOT NULL,
  KEY payload_by_age (received_at)
);

-- Facts for reports, appended in the transaction that made them true.
CREATE TABLE IF NOT EXISTS reporting_event (
  id                     BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name                   VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at                     DATETIME(6) NOT NULL,
  seconds                BIGINT NULL,
  business_seconds       BIGINT NULL,
  conversation_id        BIGINT NOT NULL,
  inbox_id               BIGINT NOT NULL,
  agent_id               BIGINT NULL,
  contact_id             BIGINT NULL,
  message_id             BIGINT NULL,
  KEY fact_by_time (at, name),
  KEY fact_of_conversation (conversation_id, id)
);

CREATE TABLE IF NOT EXISTS dirty_day (
  day        DATE NOT NULL,
  dimension  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  marked_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (day, dimension)
);

CREATE TABLE IF NOT EXISTS audit_entry (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at          DATETIME(6) NOT NULL,
  actor_kind  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id    BIGINT NULL,
  what        VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  object_kind VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  object_id   BIGINT NULL,
  detail      LONGTEXT NULL,
  address     VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NULL,
  KEY audit_by_time (at, id)
);
