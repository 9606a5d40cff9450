-- The ledger, second version: decisions on their way to company systems. A shipped step is never edited.
-- No program has written to the outbox of the first version.

DROP TABLE outbox;

CREATE TABLE rebate_ruling(
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, order_record INTEGER NOT NULL, amount INTEGER NOT NULL,
  at INTEGER NOT NULL, note TEXT NOT NULL) STRICT;
CREATE TRIGGER rebate_ruling_is_not_changed BEFORE UPDATE ON rebate_ruling
  BEGIN SELECT RAISE(ABORT, 'rebate_ruling is append-only'); END;
CREATE TRIGGER rebate_ruling_is_not_replaced BEFORE INSERT ON rebate_ruling
  WHEN EXISTS(SELECT 1 FROM rebate_ruling WHERE sequence = NEW.sequence)
  BEGIN SELECT RAISE(ABORT, 'rebate_ruling is append-only'); END;
CREATE TRIGGER rebate_ruling_is_not_deleted BEFORE DELETE ON rebate_ruling
  BEGIN SELECT RAISE(ABORT, 'rebate_ruling is append-only'); END;

-- One effect in one company system: what was decided, in the words that the profile's templates ask
-- for (content: a JSON object of texts). key: one per effect, for ever. An entry that was edited is
-- replaced by another one, which takes its place among those of the same record.
CREATE TABLE outbox(
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE CHECK(key <> ''), system TEXT NOT NULL,
  write TEXT NOT NULL, record INTEGER NOT NULL, decision TEXT NOT NULL, subject TEXT NOT NULL,
  content TEXT NOT NULL, queued_at INTEGER NOT NULL, place INTEGER NOT NULL,
  replaces INTEGER REFERENCES outbox(sequence)) STRICT;
CREATE INDEX outbox_of_record ON outbox(system, record);
CREATE INDEX outbox_of_subject ON outbox(subject);
CREATE TRIGGER outbox_is_not_changed BEFORE UPDATE ON outbox
  BEGIN SELECT RAISE(ABORT, 'outbox is append-only'); END;
CREATE TRIGGER outbox_is_not_replaced BEFORE INSERT ON outbox
  WHEN EXISTS(SELECT 1 FROM outbox WHERE sequence = NEW.sequence)
  BEGIN SELECT RAISE(ABORT, 'outbox is append-only'); END;
CREATE TRIGGER outbox_is_not_deleted BEFORE DELETE ON outbox
  BEGIN SELECT RAISE(ABORT, 'outbox is append-only'); END;

-- How far each has come. base_version: the record's version that the decision was made on;
-- their_version, theirs: what the system holds instead, after a conflict.
CREATE TABLE outbox_state(
  sequence INTEGER PRIMARY KEY REFERENCES outbox(sequence), state TEXT NOT NULL DEFAULT 'queued'
    CHECK(state IN ('queued', 'sending', 'unconfirmed', 'rejected', 'conflict', 'delivered', 'discarded')),
  attempts INTEGER NOT NULL DEFAULT 0, tried_at INTEGER, next_try_at INTEGER, settled_at INTEGER,
  base_version TEXT NOT NULL, their_version TEXT NOT NULL DEFAULT '', theirs TEXT NOT NULL DEFAULT '',
  error_code TEXT, error_arguments TEXT, error_detail TEXT) STRICT;
CREATE INDEX outbox_state_open ON outbox_state(sequence) WHERE state NOT IN ('delivered', 'discarded');
CREATE TRIGGER outbox_state_is_final BEFORE UPDATE OF state ON outbox_state
  WHEN OLD.state IN ('delivered', 'discarded')
  BEGIN SELECT RAISE(ABORT, 'what was delivered or discarded stays so'); END;
CREATE TRIGGER outbox_state_is_not_deleted BEFORE DELETE ON outbox_state
  BEGIN SELECT RAISE(ABORT, 'outbox_state is kept'); END;

-- What happened to an entry, one row each: every attempt, its end, and what the director then chose.
CREATE TABLE outbox_event(
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, entry INTEGER NOT NULL REFERENCES outbox(sequence),
  at INTEGER NOT NULL, what TEXT NOT NULL, detail TEXT NOT NULL DEFAULT '') STRICT;
CREATE TRIGGER outbox_event_is_not_changed BEFORE UPDATE ON outbox_event
  BEGIN SELECT RAISE(ABORT, 'outbox_event is append-only'); END;
CREATE TRIGGER outbox_event_is_not_replaced BEFORE INSERT ON outbox_event
  WHEN EXISTS(SELECT 1 FROM outbox_event WHERE sequence = NEW.sequence)
  BEGIN SELECT RAISE(ABORT, 'outbox_event is append-only'); END;
CREATE TRIGGER outbox_event_is_not_deleted BEFORE DELETE ON outbox_event
  BEGIN SELECT RAISE(ABORT, 'outbox_event is append-only'); END;
