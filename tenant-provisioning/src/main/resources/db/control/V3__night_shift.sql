-- What the night shift did: one row for each job, account and day. Account 0 is the house itself.
CREATE TABLE IF NOT EXISTS night_run (
  job           VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id    BIGINT NOT NULL,
  day           DATE NOT NULL,
  state         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts      INT NOT NULL DEFAULT 1,
  execution_id  BIGINT NULL,
  started_at    DATETIME(6) NOT NULL,
  ended_at      DATETIME(6) NULL,
  detail        VARCHAR(2000) NULL,
  PRIMARY KEY (job, account_id, day),
  KEY night_run_by_day (day)
);
