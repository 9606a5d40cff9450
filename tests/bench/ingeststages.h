#pragma once

// The stages of ingest one by one on one thread, CPU per record: reading JSON, mapping, writing new
// and unchanged records.
void printIngestStages();
