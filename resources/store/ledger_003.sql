-- The ledger, third version: causes that a person recorded, disputed rebates. A shipped step is never edited.

-- disagreement: its key ("amounts-differ:<record>@<day>"); cause: id of the rulebook's cause, '' = taken back.
CREATE TABLE recorded_cause(
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, disagreement TEXT NOT NULL CHECK(disagreement <> ''),
  cause TEXT NOT NULL, at INTEGER NOT NULL, note TEXT NOT NULL) STRICT;
CREATE TRIGGER recorded_cause_is_not_changed BEFORE UPDATE ON recorded_cause
  BEGIN SELECT RAISE(ABORT, 'recorded_cause is append-only'); END;
CREATE TRIGGER recorded_cause_is_not_replaced BEFORE INSERT ON recorded_cause
  WHEN EXISTS(SELECT 1 FROM recorded_cause WHERE sequence = NEW.sequence)
  BEGIN SELECT RAISE(ABORT, 'recorded_cause is append-only'); END;
CREATE TRIGGER recorded_cause_is_not_deleted BEFORE DELETE ON recorded_cause
  BEGIN SELECT RAISE(ABORT, 'recorded_cause is append-only'); END;

-- order_record: of the order, or of the claim where no order is known.
CREATE TABLE rebate_dispute(
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, order_record INTEGER NOT NULL, at INTEGER NOT NULL,
  note TEXT NOT NULL CHECK(note <> '')) STRICT;
CREATE TRIGGER rebate_dispute_is_not_changed BEFORE UPDATE ON rebate_dispute
  BEGIN SELECT RAISE(ABORT, 'rebate_dispute is append-only'); END;
CREATE TRIGGER rebate_dispute_is_not_replaced BEFORE INSERT ON rebate_dispute
  WHEN EXISTS(SELECT 1 FROM rebate_dispute WHERE sequence = NEW.sequence)
  BEGIN SELECT RAISE(ABORT, 'rebate_dispute is append-only'); END;
CREATE TRIGGER rebate_dispute_is_not_deleted BEFORE DELETE ON rebate_dispute
  BEGIN SELECT RAISE(ABORT, 'rebate_dispute is append-only'); END;
