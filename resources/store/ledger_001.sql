-- The ledger, first version. A shipped step is never edited: a change is the next numbered file.
-- Times are ms since 1970-01-01T00:00:00Z. What was decided is only ever added to.

CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE action_step(
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, action_key TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL,
  until INTEGER, person TEXT NOT NULL, note TEXT NOT NULL) STRICT;
CREATE TRIGGER action_step_is_not_changed BEFORE UPDATE ON action_step
  BEGIN SELECT RAISE(ABORT, 'action_step is append-only'); END;
CREATE TRIGGER action_step_is_not_replaced BEFORE INSERT ON action_step
  WHEN EXISTS(SELECT 1 FROM action_step WHERE sequence = NEW.sequence)
  BEGIN SELECT RAISE(ABORT, 'action_step is append-only'); END;
CREATE TRIGGER action_step_is_not_deleted BEFORE DELETE ON action_step
  BEGIN SELECT RAISE(ABORT, 'action_step is append-only'); END;

CREATE TABLE identity_ruling(
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, record_a INTEGER NOT NULL, record_b INTEGER NOT NULL,
  same INTEGER NOT NULL CHECK(same IN (0, 1)), at INTEGER NOT NULL, note TEXT NOT NULL) STRICT;
CREATE TRIGGER identity_ruling_is_not_changed BEFORE UPDATE ON identity_ruling
  BEGIN SELECT RAISE(ABORT, 'identity_ruling is append-only'); END;
CREATE TRIGGER identity_ruling_is_not_replaced BEFORE INSERT ON identity_ruling
  WHEN EXISTS(SELECT 1 FROM identity_ruling WHERE sequence = NEW.sequence)
  BEGIN SELECT RAISE(ABORT, 'identity_ruling is append-only'); END;
CREATE TRIGGER identity_ruling_is_not_deleted BEFORE DELETE ON identity_ruling
  BEGIN SELECT RAISE(ABORT, 'identity_ruling is append-only'); END;

CREATE TABLE rulebook(
  fingerprint TEXT PRIMARY KEY, text BLOB NOT NULL, first_used_at INTEGER NOT NULL) STRICT;

-- month = year * 12 + month - 1; content is what was published, bytes as they were.
CREATE TABLE sealed_month(
  month INTEGER NOT NULL, region TEXT NOT NULL, sealed_at INTEGER NOT NULL, known_at INTEGER NOT NULL,
  rulebook TEXT NOT NULL REFERENCES rulebook(fingerprint), content BLOB NOT NULL,
  PRIMARY KEY(month, region)) STRICT;

-- Writes to company systems: one key per effect, for ever.
CREATE TABLE outbox(
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, system TEXT NOT NULL, target TEXT NOT NULL,
  body BLOB NOT NULL, queued_at INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'queued'
    CHECK(state IN ('queued', 'sent', 'unconfirmed', 'done', 'refused', 'discarded')),
  tried_at INTEGER, tries INTEGER NOT NULL DEFAULT 0, answer TEXT) STRICT;

CREATE TABLE audit_entry(
  sequence INTEGER PRIMARY KEY, previous_hash BLOB NOT NULL, entry_hash BLOB NOT NULL UNIQUE,
  bytes BLOB NOT NULL) STRICT;
CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry
  BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
CREATE TRIGGER audit_entry_is_not_replaced BEFORE INSERT ON audit_entry
  WHEN EXISTS(SELECT 1 FROM audit_entry WHERE sequence = NEW.sequence)
  BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
CREATE TRIGGER audit_entry_is_not_deleted BEFORE DELETE ON audit_entry
  BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
