-- What agents are told goes by mail too, where they want it.

-- NULL is the usual for this kind.
ALTER TABLE notice_wish ADD COLUMN IF NOT EXISTS by_mail BOOLEAN NULL;

-- mail_of: when that happened for which a mail is still to come. mailed_at: when the last mail of this notice went.
ALTER TABLE notice
  ADD COLUMN IF NOT EXISTS mail_of DATETIME(6) NULL,
  ADD COLUMN IF NOT EXISTS mailed_at DATETIME(6) NULL;
