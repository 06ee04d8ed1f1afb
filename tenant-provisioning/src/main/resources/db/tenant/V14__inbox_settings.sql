-- When somebody is there, and what is said to who writes while nobody is. Seven days from Sunday on: closed (-), all day (*), or from and to.
ALTER TABLE inbox
  ADD COLUMN IF NOT EXISTS working_hours_enabled BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN IF NOT EXISTS working_hours VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
    DEFAULT '-,09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,-',
  ADD COLUMN IF NOT EXISTS out_of_office_message TEXT NULL;

-- Until then the contact is not told (again) that nobody is there.
ALTER TABLE conversation ADD COLUMN IF NOT EXISTS away_quiet_until DATETIME(6) NULL;

-- What a visitor is asked before he writes, and how the button of the widget looks.
ALTER TABLE website_channel
  ADD COLUMN IF NOT EXISTS pre_chat_enabled BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN IF NOT EXISTS pre_chat_form LONGTEXT NULL,
  ADD COLUMN IF NOT EXISTS widget_position VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'right',
  ADD COLUMN IF NOT EXISTS launcher_type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'standard',
  ADD COLUMN IF NOT EXISTS launcher_title VARCHAR(60) NULL;
