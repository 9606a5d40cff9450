-- The cache, first version. A shipped step is never edited: a change is the next numbered file.
-- Times are ms since 1970-01-01T00:00:00Z, money is fen; NULL means that the source does not say.

CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Ids count from 1 and are never given twice: readers use id - 1 as an index.
CREATE TABLE system(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

-- row_count counts live records that came by this stream. first_at: when its first page was fetched.
CREATE TABLE stream(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL REFERENCES system(id), name TEXT NOT NULL,
  collection INTEGER NOT NULL, cursor BLOB NOT NULL, first_at INTEGER NOT NULL, fresh_as_of INTEGER,
  row_count INTEGER NOT NULL DEFAULT 0,
  UNIQUE(system, name)) STRICT;

-- What fresh_as_of was, and from when on it was known.
CREATE TABLE stream_history(
  stream INTEGER NOT NULL REFERENCES stream(id) ON DELETE CASCADE, known_at INTEGER NOT NULL,
  fresh_as_of INTEGER NOT NULL,
  PRIMARY KEY(stream, known_at)) STRICT, WITHOUT ROWID;

CREATE TABLE system_state(
  system INTEGER PRIMARY KEY REFERENCES system(id), last_tried_at INTEGER, last_succeeded_at INTEGER,
  failing_since INTEGER, error TEXT, error_args TEXT, error_detail TEXT) STRICT;

-- key is the remote id, or a hash of the payload where the row has no readable id.
CREATE TABLE set_aside(
  stream INTEGER NOT NULL REFERENCES stream(id) ON DELETE CASCADE, key BLOB NOT NULL,
  remote_id TEXT NOT NULL, field TEXT NOT NULL, reason TEXT NOT NULL, payload BLOB NOT NULL,
  fetched_at INTEGER NOT NULL,
  PRIMARY KEY(stream, key)) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot(name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;

-- Raw payloads of the rows of one page that were new or changed, compressed; the rows point here
-- by (batch, position).
CREATE TABLE batch(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, stream INTEGER NOT NULL, fetched_at INTEGER NOT NULL,
  payloads BLOB NOT NULL) STRICT;

-- One table per collection with the current version of each record, and one with the superseded
-- versions: valid from fetched_at until `until`.

-- Regions
CREATE TABLE region(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "director" INTEGER, "provinces" TEXT) STRICT;
CREATE TABLE region_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "director" INTEGER, "provinces" TEXT,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- People
CREATE TABLE person(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "role" INTEGER, "region" INTEGER, "superior" INTEGER, "active" INTEGER) STRICT;
CREATE TABLE person_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "role" INTEGER, "region" INTEGER, "superior" INTEGER, "active" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Customers (source records)
CREATE TABLE customer(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "credit_code" TEXT, "kind" INTEGER, "grade" TEXT, "province" TEXT, "city" TEXT, "address" TEXT,
  "phone" TEXT, "region" INTEGER, "owner" INTEGER, "parent" INTEGER, "returning" INTEGER,
  "approval_mapped" INTEGER) STRICT;
CREATE TABLE customer_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "credit_code" TEXT, "kind" INTEGER, "grade" TEXT, "province" TEXT, "city" TEXT, "address" TEXT,
  "phone" TEXT, "region" INTEGER, "owner" INTEGER, "parent" INTEGER, "returning" INTEGER,
  "approval_mapped" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Company registry
CREATE TABLE company(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "credit_code" TEXT, "state" INTEGER, "state_since" INTEGER, "parent_credit_code" TEXT) STRICT;
CREATE TABLE company_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "credit_code" TEXT, "state" INTEGER, "state_since" INTEGER, "parent_credit_code" TEXT,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Contacts
CREATE TABLE contact(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "customer" INTEGER, "name" TEXT, "title" TEXT, "phone" TEXT, "can_decide" INTEGER, "left_on" INTEGER) STRICT;
CREATE TABLE contact_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "customer" INTEGER, "name" TEXT, "title" TEXT, "phone" TEXT, "can_decide" INTEGER, "left_on" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Product categories
CREATE TABLE category(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "rebate_scope" INTEGER) STRICT;
CREATE TABLE category_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "rebate_scope" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Products
CREATE TABLE product(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "category" INTEGER, "line" TEXT, "unit" TEXT, "price" INTEGER) STRICT;
CREATE TABLE product_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "category" INTEGER, "line" TEXT, "unit" TEXT, "price" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Parts
CREATE TABLE part(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "key_part" INTEGER, "lead_days" INTEGER) STRICT;
CREATE TABLE part_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "key_part" INTEGER, "lead_days" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Opportunities
CREATE TABLE opportunity(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "customer" INTEGER, "owner" INTEGER, "region" INTEGER, "stage" TEXT, "state" INTEGER,
  "amount" INTEGER, "created_at" INTEGER, "followed_up_at" INTEGER, "progressed_at" INTEGER, "closed_at" INTEGER,
  "next_step" TEXT) STRICT;
CREATE TABLE opportunity_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "customer" INTEGER, "owner" INTEGER, "region" INTEGER, "stage" TEXT, "state" INTEGER,
  "amount" INTEGER, "created_at" INTEGER, "followed_up_at" INTEGER, "progressed_at" INTEGER, "closed_at" INTEGER,
  "next_step" TEXT,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Projects
CREATE TABLE project(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "number" TEXT, "customer" INTEGER, "opportunity" INTEGER, "owner" INTEGER, "region" INTEGER,
  "type" TEXT, "stage" TEXT, "state" INTEGER, "amount" INTEGER, "created_at" INTEGER, "closed_at" INTEGER) STRICT;
CREATE TABLE project_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "number" TEXT, "customer" INTEGER, "opportunity" INTEGER, "owner" INTEGER, "region" INTEGER,
  "type" TEXT, "stage" TEXT, "state" INTEGER, "amount" INTEGER, "created_at" INTEGER, "closed_at" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Planned nodes
CREATE TABLE milestone(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "project" INTEGER, "node" INTEGER, "planned_on" INTEGER) STRICT;
CREATE TABLE milestone_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "project" INTEGER, "node" INTEGER, "planned_on" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Stage claims
CREATE TABLE stage_claim(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "project" INTEGER, "node" INTEGER, "claimed_at" INTEGER, "claimed_by" INTEGER) STRICT;
CREATE TABLE stage_claim_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "project" INTEGER, "node" INTEGER, "claimed_at" INTEGER, "claimed_by" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Visits
CREATE TABLE visit(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "rep" INTEGER, "customer" INTEGER, "opportunity" INTEGER, "category" INTEGER, "visited_at" INTEGER,
  "recorded_at" INTEGER, "form" TEXT, "note" TEXT) STRICT;
CREATE TABLE visit_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "rep" INTEGER, "customer" INTEGER, "opportunity" INTEGER, "category" INTEGER, "visited_at" INTEGER,
  "recorded_at" INTEGER, "form" TEXT, "note" TEXT,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Documents
CREATE TABLE document(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "kind" TEXT, "title" TEXT, "format" TEXT, "customer" INTEGER, "project" INTEGER, "visit" INTEGER,
  "signer" INTEGER, "is_signed" INTEGER, "is_generated" INTEGER, "created_at" INTEGER, "uploaded_at" INTEGER,
  "sha256" TEXT) STRICT;
CREATE TABLE document_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "kind" TEXT, "title" TEXT, "format" TEXT, "customer" INTEGER, "project" INTEGER, "visit" INTEGER,
  "signer" INTEGER, "is_signed" INTEGER, "is_generated" INTEGER, "created_at" INTEGER, "uploaded_at" INTEGER,
  "sha256" TEXT,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Inquiries
CREATE TABLE inquiry(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "customer" INTEGER, "category" INTEGER, "inquired_at" INTEGER, "amount" INTEGER) STRICT;
CREATE TABLE inquiry_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "customer" INTEGER, "category" INTEGER, "inquired_at" INTEGER, "amount" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Customers' promises
CREATE TABLE commitment(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "customer" INTEGER, "project" INTEGER, "what" TEXT, "proof_kind" TEXT, "made_at" INTEGER, "due_at" INTEGER,
  "ticked_kept" INTEGER) STRICT;
CREATE TABLE commitment_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "customer" INTEGER, "project" INTEGER, "what" TEXT, "proof_kind" TEXT, "made_at" INTEGER, "due_at" INTEGER,
  "ticked_kept" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Campaigns
CREATE TABLE campaign(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "region" INTEGER, "customer" INTEGER, "starts_on" INTEGER, "ends_on" INTEGER) STRICT;
CREATE TABLE campaign_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "name" TEXT, "region" INTEGER, "customer" INTEGER, "starts_on" INTEGER, "ends_on" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Targets
CREATE TABLE target(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "region" INTEGER, "rep" INTEGER, "month" INTEGER, "amount" INTEGER) STRICT;
CREATE TABLE target_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "region" INTEGER, "rep" INTEGER, "month" INTEGER, "amount" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Expected signings
CREATE TABLE forecast(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "region" INTEGER, "rep" INTEGER, "opportunity" INTEGER, "month" INTEGER, "amount" INTEGER,
  "entered_at" INTEGER) STRICT;
CREATE TABLE forecast_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "region" INTEGER, "rep" INTEGER, "opportunity" INTEGER, "month" INTEGER, "amount" INTEGER,
  "entered_at" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Contracts signed (CRM)
CREATE TABLE contract(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "number" TEXT, "customer" INTEGER, "opportunity" INTEGER, "project" INTEGER, "region" INTEGER, "rep" INTEGER,
  "line" TEXT, "amount" INTEGER, "signed_at" INTEGER) STRICT;
CREATE TABLE contract_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "number" TEXT, "customer" INTEGER, "opportunity" INTEGER, "project" INTEGER, "region" INTEGER, "rep" INTEGER,
  "line" TEXT, "amount" INTEGER, "signed_at" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Contracts in finance
CREATE TABLE finance_contract(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "number" TEXT, "customer" INTEGER, "amount" INTEGER, "registered_at" INTEGER) STRICT;
CREATE TABLE finance_contract_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "number" TEXT, "customer" INTEGER, "amount" INTEGER, "registered_at" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Receipts
CREATE TABLE receipt(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "contract_number" TEXT, "customer" INTEGER, "kind" INTEGER, "amount" INTEGER, "received_at" INTEGER) STRICT;
CREATE TABLE receipt_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "contract_number" TEXT, "customer" INTEGER, "kind" INTEGER, "amount" INTEGER, "received_at" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Orders
CREATE TABLE sales_order(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "number" TEXT, "customer" INTEGER, "category" INTEGER, "contract_number" TEXT, "amount" INTEGER,
  "returned" INTEGER, "ordered_at" INTEGER) STRICT;
CREATE TABLE sales_order_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "number" TEXT, "customer" INTEGER, "category" INTEGER, "contract_number" TEXT, "amount" INTEGER,
  "returned" INTEGER, "ordered_at" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Rebates promised or paid
CREATE TABLE rebate_claim(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "order_number" TEXT, "customer" INTEGER, "contract_number" TEXT, "rate" INTEGER, "amount" INTEGER,
  "claimed_at" INTEGER) STRICT;
CREATE TABLE rebate_claim_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "order_number" TEXT, "customer" INTEGER, "contract_number" TEXT, "rate" INTEGER, "amount" INTEGER,
  "claimed_at" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Shipments
CREATE TABLE shipment(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "customer" INTEGER, "product" INTEGER, "category" INTEGER, "contract_number" TEXT, "quantity" INTEGER,
  "shipped_at" INTEGER, "returned_at" INTEGER) STRICT;
CREATE TABLE shipment_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "customer" INTEGER, "product" INTEGER, "category" INTEGER, "contract_number" TEXT, "quantity" INTEGER,
  "shipped_at" INTEGER, "returned_at" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Stock of parts
CREATE TABLE stock(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "part" INTEGER, "warehouse" TEXT, "on_hand" INTEGER) STRICT;
CREATE TABLE stock_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "part" INTEGER, "warehouse" TEXT, "on_hand" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Parts in transit
CREATE TABLE in_transit(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "part" INTEGER, "quantity" INTEGER, "arrives_on" INTEGER) STRICT;
CREATE TABLE in_transit_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "part" INTEGER, "quantity" INTEGER, "arrives_on" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Projects' demand for parts
CREATE TABLE demand(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "project" INTEGER, "part" INTEGER, "quantity" INTEGER, "needed_on" INTEGER) STRICT;
CREATE TABLE demand_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "project" INTEGER, "part" INTEGER, "quantity" INTEGER, "needed_on" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Approvals
CREATE TABLE approval(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "kind" TEXT, "state" INTEGER, "customer_credit_code" TEXT, "customer_name" TEXT, "project" INTEGER,
  "amount" INTEGER, "started_at" INTEGER, "finished_at" INTEGER) STRICT;
CREATE TABLE approval_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "kind" TEXT, "state" INTEGER, "customer_credit_code" TEXT, "customer_name" TEXT, "project" INTEGER,
  "amount" INTEGER, "started_at" INTEGER, "finished_at" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;

-- Customers' decision steps
CREATE TABLE decision_step(
  id INTEGER PRIMARY KEY, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "project" INTEGER, "department" INTEGER, "state" INTEGER, "since" INTEGER) STRICT;
CREATE TABLE decision_step_past(
  id INTEGER NOT NULL, until INTEGER NOT NULL, system INTEGER NOT NULL, remote_id TEXT NOT NULL,
  batch INTEGER NOT NULL, position INTEGER NOT NULL, fetched_at INTEGER NOT NULL, removed INTEGER NOT NULL,
  "project" INTEGER, "department" INTEGER, "state" INTEGER, "since" INTEGER,
  PRIMARY KEY(id, until)) STRICT, WITHOUT ROWID;
