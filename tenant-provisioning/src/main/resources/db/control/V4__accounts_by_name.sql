-- The provider's list in the order of names, a page at a time, without sorting all accounts.
CREATE INDEX IF NOT EXISTS account_by_name ON account (name, id);
