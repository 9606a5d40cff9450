-- The ledger, fifth version: files that were attached as evidence. A shipped step is never edited.

-- project: its record; node 1 to 12 and kind: of the proof; name: of the file, without its folder. The file stays where it is.
CREATE TABLE evidence_file(
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, project INTEGER NOT NULL, node INTEGER NOT NULL CHECK(node BETWEEN 1 AND 12),
  kind TEXT NOT NULL CHECK(kind <> ''), name TEXT NOT NULL CHECK(name <> ''), sha256 TEXT NOT NULL CHECK(length(sha256) = 64),
  size INTEGER NOT NULL CHECK(size > 0), at INTEGER NOT NULL, note TEXT NOT NULL) STRICT;
CREATE TRIGGER evidence_file_is_not_changed BEFORE UPDATE ON evidence_file
  BEGIN SELECT RAISE(ABORT, 'evidence_file is append-only'); END;
CREATE TRIGGER evidence_file_is_not_replaced BEFORE INSERT ON evidence_file
  WHEN EXISTS(SELECT 1 FROM evidence_file WHERE sequence = NEW.sequence)
  BEGIN SELECT RAISE(ABORT, 'evidence_file is append-only'); END;
CREATE TRIGGER evidence_file_is_not_deleted BEFORE DELETE ON evidence_file
  BEGIN SELECT RAISE(ABORT, 'evidence_file is append-only'); END;
