-- SPDX-FileCopyrightText: 2026 The Upheld developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 1 of a case file. A blank line ends a statement. What a later PostgreSQL edition writes differently: BLOB,
-- the numbering of INTEGER PRIMARY KEY, and the triggers at the end. Times are UTC, ISO 8601; dates ISO 8601;
-- boxes are parts of the page, 0..1, all NULL where there is none; a page of 0 is nowhere; flags are 0 or 1.

-- The fields that the program knows, in the order of tables. Rows are added when a program that knows more opens the
-- file, so that a new year's field needs no new table.
CREATE TABLE field (
    key TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL
)

CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    file_name TEXT NOT NULL,
    page_count INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    bytes BLOB NOT NULL
)

-- The council here is the one that the current values name; the run has the one that was read.
CREATE TABLE letter (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (id),
    number INTEGER NOT NULL,
    authority_name TEXT NOT NULL,
    gss_code TEXT NOT NULL,
    type TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    UNIQUE (document, number)
)

CREATE INDEX letter_gss_code ON letter (gss_code)

-- One reading of a letter by the program. The newest counts.
CREATE TABLE run (
    letter INTEGER NOT NULL REFERENCES letter (id),
    run INTEGER NOT NULL,
    read_at TEXT NOT NULL,
    first_page INTEGER NOT NULL,
    last_page INTEGER NOT NULL,
    quality TEXT NOT NULL CHECK (quality IN ('complete', 'complaints', 'incomplete')),
    authority_name TEXT NOT NULL,
    gss_code TEXT NOT NULL,
    type TEXT NOT NULL,
    PRIMARY KEY (letter, run)
)

CREATE TABLE reading (
    letter INTEGER NOT NULL,
    run INTEGER NOT NULL,
    key TEXT NOT NULL REFERENCES field (key),
    state TEXT NOT NULL CHECK (state IN ('stated', 'not_applicable', 'not_stated', 'not_found')),
    value TEXT,
    text TEXT NOT NULL,
    page INTEGER NOT NULL,
    x0 REAL,
    y0 REAL,
    x1 REAL,
    y1 REAL,
    text_line INTEGER NOT NULL,
    text_column INTEGER NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('', 'text', 'ocr', 'hand')),
    picture TEXT NOT NULL CHECK (picture IN ('not_compared', 'agrees', 'disagrees')),
    doubt TEXT NOT NULL,
    PRIMARY KEY (letter, run, key),
    FOREIGN KEY (letter, run) REFERENCES run (letter, run),
    CHECK ((state = 'stated') = (value IS NOT NULL))
)

CREATE TABLE passage (
    letter INTEGER NOT NULL,
    run INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    page INTEGER NOT NULL,
    x0 REAL,
    y0 REAL,
    x1 REAL,
    y1 REAL,
    text_line INTEGER NOT NULL,
    text_column INTEGER NOT NULL,
    PRIMARY KEY (letter, run, number),
    FOREIGN KEY (letter, run) REFERENCES run (letter, run)
)

-- The history of each field, from version 1. The newest row is the current value; a withdrawn one gives way to the
-- reading. public_version: the row whose value the public sees from this row on, 0 for the reading.
CREATE TABLE correction (
    letter INTEGER NOT NULL REFERENCES letter (id),
    key TEXT NOT NULL REFERENCES field (key),
    version INTEGER NOT NULL,
    who TEXT NOT NULL,
    made_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('stated', 'not_applicable', 'not_stated', 'not_found')),
    value TEXT,
    text TEXT NOT NULL,
    page INTEGER NOT NULL,
    x0 REAL,
    y0 REAL,
    x1 REAL,
    y1 REAL,
    text_line INTEGER NOT NULL,
    text_column INTEGER NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('', 'text', 'ocr', 'hand')),
    kind TEXT NOT NULL CHECK (kind IN ('misread', 'letter_in_error', 'revised', 'entered')),
    why TEXT NOT NULL,
    withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    restores INTEGER NOT NULL,
    public_version INTEGER NOT NULL,
    PRIMARY KEY (letter, key, version),
    CHECK ((state = 'stated') = (value IS NOT NULL))
)

-- The current value of every field of every letter. The first five columns are those of FieldTable.
CREATE VIEW current_field AS
SELECT
    field.key AS key,
    CASE WHEN hand.version IS NULL THEN reading.value ELSE hand.value END AS value,
    CASE WHEN hand.version IS NULL THEN coalesce(reading.state, 'not_found') ELSE hand.state END AS state,
    coalesce(reading.text, '') AS printed,
    CASE WHEN hand.version IS NULL THEN coalesce(reading.page, 0) ELSE hand.page END AS page,
    CASE WHEN hand.version IS NULL THEN coalesce(reading.text, '') ELSE hand.text END AS text,
    CASE WHEN hand.version IS NULL THEN reading.x0 ELSE hand.x0 END AS x0,
    CASE WHEN hand.version IS NULL THEN reading.y0 ELSE hand.y0 END AS y0,
    CASE WHEN hand.version IS NULL THEN reading.x1 ELSE hand.x1 END AS x1,
    CASE WHEN hand.version IS NULL THEN reading.y1 ELSE hand.y1 END AS y1,
    CASE WHEN hand.version IS NULL THEN coalesce(reading.text_line, 0) ELSE hand.text_line END AS text_line,
    CASE WHEN hand.version IS NULL THEN coalesce(reading.text_column, 0) ELSE hand.text_column END AS text_column,
    CASE WHEN hand.version IS NULL THEN coalesce(reading.method, '') ELSE hand.method END AS method,
    CASE WHEN hand.version IS NULL THEN coalesce(reading.picture, 'not_compared') ELSE 'not_compared' END AS picture,
    CASE WHEN hand.version IS NULL THEN coalesce(reading.doubt, '') ELSE '' END AS doubt,
    letter.id AS letter,
    field.position AS position,
    (SELECT coalesce(max(newest.version), 0) FROM correction AS newest
        WHERE newest.letter = letter.id AND newest.key = field.key) AS version,
    coalesce(hand.kind, '') AS kind
FROM letter
CROSS JOIN field
LEFT JOIN reading ON reading.letter = letter.id AND reading.key = field.key
    AND reading.run = (SELECT max(run.run) FROM run WHERE run.letter = letter.id)
LEFT JOIN correction AS hand ON hand.letter = letter.id AND hand.key = field.key AND hand.withdrawn = 0
    AND hand.version = (SELECT max(newest.version) FROM correction AS newest
        WHERE newest.letter = letter.id AND newest.key = field.key)

-- From here on: what was read and what was done by hand can be added to, never changed, by no code path.
CREATE TRIGGER document_never_changed BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'a document is never changed'); END

CREATE TRIGGER document_never_deleted BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'a document is never deleted'); END

CREATE TRIGGER letter_never_deleted BEFORE DELETE ON letter
BEGIN SELECT RAISE(ABORT, 'a letter is never deleted'); END

CREATE TRIGGER run_never_changed BEFORE UPDATE ON run
BEGIN SELECT RAISE(ABORT, 'a run is never changed'); END

CREATE TRIGGER run_never_deleted BEFORE DELETE ON run
BEGIN SELECT RAISE(ABORT, 'a run is never deleted'); END

CREATE TRIGGER reading_never_changed BEFORE UPDATE ON reading
BEGIN SELECT RAISE(ABORT, 'a reading is never changed'); END

CREATE TRIGGER reading_never_deleted BEFORE DELETE ON reading
BEGIN SELECT RAISE(ABORT, 'a reading is never deleted'); END

-- INSERT OR REPLACE fires no DELETE trigger by default.
CREATE TRIGGER reading_never_replaced BEFORE INSERT ON reading
WHEN EXISTS (SELECT 1 FROM reading WHERE letter = NEW.letter AND run = NEW.run AND key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'a reading is never changed'); END

CREATE TRIGGER passage_never_changed BEFORE UPDATE ON passage
BEGIN SELECT RAISE(ABORT, 'a passage is never changed'); END

CREATE TRIGGER passage_never_deleted BEFORE DELETE ON passage
BEGIN SELECT RAISE(ABORT, 'a passage is never deleted'); END

CREATE TRIGGER correction_never_changed BEFORE UPDATE ON correction
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END

CREATE TRIGGER correction_never_deleted BEFORE DELETE ON correction
BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END

CREATE TRIGGER correction_is_the_next BEFORE INSERT ON correction
WHEN NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM correction WHERE letter = NEW.letter AND key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'history grows by one version at a time'); END
