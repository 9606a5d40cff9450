-- Rows set aside say since when, and which records they are about as far as they could be read: ids of 8 bytes,
-- little end first. What rests on those records is not known (SY-07). A shipped step is never edited.
ALTER TABLE set_aside ADD COLUMN since INTEGER;
ALTER TABLE set_aside ADD COLUMN about BLOB NOT NULL DEFAULT x'';
UPDATE set_aside SET since = fetched_at;

-- Those that are there already are mapped once more by the next sync, so that they say it too.
UPDATE stream SET mapped_by = '' WHERE id IN (SELECT stream FROM set_aside);
