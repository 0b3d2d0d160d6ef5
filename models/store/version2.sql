-- SPDX-FileCopyrightText: 2026 The Upheld developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 2 of a case file, from version 1. As there, a blank line ends a statement. No table of version 1 changes: a
-- file of version 1 can be read, without being written to, by giving it these tables for a while.

-- The older letter of which a letter is a revised edition, where that was noted.
CREATE TABLE revision (
    letter INTEGER NOT NULL PRIMARY KEY REFERENCES letter (id),
    older INTEGER NOT NULL REFERENCES letter (id)
)

-- What a person said of a field, or of the letter where the key is empty, from version 1. The newest row counts.
-- seen: what was confirmed; where the letter no longer says so, the row no longer holds.
CREATE TABLE review (
    letter INTEGER NOT NULL REFERENCES letter (id),
    key TEXT NOT NULL,
    version INTEGER NOT NULL,
    who TEXT NOT NULL,
    made_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('unchecked', 'confirmed', 'in_query')),
    seen TEXT NOT NULL,
    why TEXT NOT NULL,
    restores INTEGER NOT NULL,
    PRIMARY KEY (letter, key, version)
)

-- What was done to a letter as a whole, in the order of number. subject: the run that was read, or the letter linked.
CREATE TABLE event (
    letter INTEGER NOT NULL REFERENCES letter (id),
    number INTEGER NOT NULL,
    who TEXT NOT NULL,
    made_at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('imported', 'removed', 'brought_back', 'read_again', 'linked', 'unlinked')),
    subject INTEGER NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (letter, number)
)

-- The words of a letter's pages, for searching: drawn from the document, so they may be made anew. places: where each
-- word stands, see pagewords.cpp. The text itself stands in page_search under the same number.
CREATE TABLE page_words (
    id INTEGER PRIMARY KEY,
    letter INTEGER NOT NULL REFERENCES letter (id),
    page INTEGER NOT NULL,
    places BLOB NOT NULL,
    UNIQUE (letter, page)
)

CREATE VIRTUAL TABLE page_search USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')

-- The letters that are being erased for good, within one transaction: the only ones whose rows can be deleted.
CREATE TABLE erasing (
    letter INTEGER NOT NULL PRIMARY KEY
)

DROP TRIGGER document_never_deleted

DROP TRIGGER letter_never_deleted

DROP TRIGGER run_never_deleted

DROP TRIGGER reading_never_deleted

DROP TRIGGER passage_never_deleted

DROP TRIGGER correction_never_deleted

CREATE TRIGGER document_never_deleted BEFORE DELETE ON document
WHEN NOT EXISTS (SELECT 1 FROM erasing) OR EXISTS (SELECT 1 FROM letter WHERE document = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a document is never deleted'); END

CREATE TRIGGER letter_never_deleted BEFORE DELETE ON letter
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE letter = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a letter is never deleted'); END

CREATE TRIGGER run_never_deleted BEFORE DELETE ON run
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE letter = OLD.letter)
BEGIN SELECT RAISE(ABORT, 'a run is never deleted'); END

CREATE TRIGGER reading_never_deleted BEFORE DELETE ON reading
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE letter = OLD.letter)
BEGIN SELECT RAISE(ABORT, 'a reading is never deleted'); END

CREATE TRIGGER passage_never_deleted BEFORE DELETE ON passage
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE letter = OLD.letter)
BEGIN SELECT RAISE(ABORT, 'a passage is never deleted'); END

CREATE TRIGGER correction_never_deleted BEFORE DELETE ON correction
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE letter = OLD.letter)
BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END

CREATE TRIGGER review_never_changed BEFORE UPDATE ON review
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END

CREATE TRIGGER review_never_deleted BEFORE DELETE ON review
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE letter = OLD.letter)
BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END

CREATE TRIGGER review_is_the_next BEFORE INSERT ON review
WHEN NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM review WHERE letter = NEW.letter AND key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'history grows by one version at a time'); END

CREATE TRIGGER event_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END

CREATE TRIGGER event_never_deleted BEFORE DELETE ON event
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE letter = OLD.letter)
BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END

CREATE TRIGGER event_is_the_next BEFORE INSERT ON event
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM event WHERE letter = NEW.letter)
BEGIN SELECT RAISE(ABORT, 'history grows by one at a time'); END
