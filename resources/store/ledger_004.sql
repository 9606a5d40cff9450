-- The ledger, fourth version: months as they were published. A shipped step is never edited.
-- No program has written to sealed_month of the first version.

DROP TABLE sealed_month;

-- month = year * 12 + month - 1; content is what was published, bytes as they were. What is sealed stays.
CREATE TABLE sealed_month(
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, month INTEGER NOT NULL UNIQUE, as_of INTEGER NOT NULL,
  known_at INTEGER NOT NULL, sealed_at INTEGER NOT NULL, by_hand INTEGER NOT NULL CHECK(by_hand IN (0, 1)),
  rulebook TEXT NOT NULL REFERENCES rulebook(fingerprint), content BLOB NOT NULL) STRICT;
CREATE TRIGGER sealed_month_is_not_changed BEFORE UPDATE ON sealed_month
  BEGIN SELECT RAISE(ABORT, 'sealed_month is append-only'); END;
CREATE TRIGGER sealed_month_is_not_replaced BEFORE INSERT ON sealed_month
  WHEN EXISTS(SELECT 1 FROM sealed_month WHERE sequence = NEW.sequence OR month = NEW.month)
  BEGIN SELECT RAISE(ABORT, 'sealed_month is append-only'); END;
CREATE TRIGGER sealed_month_is_not_deleted BEFORE DELETE ON sealed_month
  BEGIN SELECT RAISE(ABORT, 'sealed_month is append-only'); END;
