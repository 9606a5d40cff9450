-- State that outlives a run: comparisons of keys with their doubts, what each stream and each system is
-- failing from, what was spent of a system's budget. A shipped step is never edited.

-- compared_at: start of the last comparison that was brought to an end. doubtful: live rows that it did not
-- find and the guard kept, of doubtful_of. mapped_by: the profile that its rows were last mapped with.
ALTER TABLE stream ADD COLUMN compared_at INTEGER;
ALTER TABLE stream ADD COLUMN doubtful INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stream ADD COLUMN doubtful_of INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stream ADD COLUMN doubtful_since INTEGER;
ALTER TABLE stream ADD COLUMN mapped_by TEXT NOT NULL DEFAULT '';
ALTER TABLE stream ADD COLUMN failing_since INTEGER;
ALTER TABLE stream ADD COLUMN error TEXT;
ALTER TABLE stream ADD COLUMN error_args TEXT;
ALTER TABLE stream ADD COLUMN error_detail TEXT;

-- failures: failed runs in a row. clock_skew: their clock minus ours in ms.
ALTER TABLE system_state ADD COLUMN next_try_at INTEGER;
ALTER TABLE system_state ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;
ALTER TABLE system_state ADD COLUMN clock_skew INTEGER;

-- Requests of one company day, and of the minute that ended with the last one.
CREATE TABLE budget(
  system INTEGER PRIMARY KEY REFERENCES system(id), day INTEGER NOT NULL, used_today INTEGER NOT NULL,
  last_at INTEGER, used_in_minute INTEGER NOT NULL) STRICT;

-- What a comparison has seen so far: record ids of 8 bytes, little end first; 0 = a row without a readable
-- id. While rows of the stream are doubtful, what arrives later is seen as well.
CREATE TABLE seen(
  stream INTEGER NOT NULL REFERENCES stream(id) ON DELETE CASCADE, page INTEGER NOT NULL, ids BLOB NOT NULL,
  PRIMARY KEY(stream, page)) STRICT, WITHOUT ROWID;
