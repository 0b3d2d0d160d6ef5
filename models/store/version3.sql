-- SPDX-FileCopyrightText: 2026 The Upheld developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 3 of a case file, from version 2. As there, a blank line ends a statement. Of the older tables only one that is
-- made anew from the documents changes.

-- The highest id ever given, so that no id is given twice: what was noted of a letter that was erased for good, by
-- this program or another, can never be taken for another letter's.
CREATE TABLE last_id (
    kind TEXT NOT NULL PRIMARY KEY CHECK (kind IN ('document', 'letter')),
    id INTEGER NOT NULL
)

INSERT INTO last_id (kind, id)
SELECT 'document', coalesce(max(id), 0) FROM document
UNION ALL
SELECT 'letter', coalesce(max(id), 0) FROM letter

CREATE TRIGGER last_id_only_grows BEFORE UPDATE ON last_id
WHEN NEW.id <= OLD.id OR NEW.kind <> OLD.kind
BEGIN SELECT RAISE(ABORT, 'no id is given twice'); END

CREATE TRIGGER last_id_never_deleted BEFORE DELETE ON last_id
BEGIN SELECT RAISE(ABORT, 'no id is given twice'); END

CREATE TRIGGER document_id_is_new AFTER INSERT ON document
BEGIN UPDATE last_id SET id = NEW.id WHERE kind = 'document'; END

CREATE TRIGGER letter_id_is_new AFTER INSERT ON letter
BEGIN UPDATE last_id SET id = NEW.id WHERE kind = 'letter'; END

-- Which pages have their words in page_search, under the same number: drawn from the document, so they may be made
-- anew. Version 2 ran the words at the ends of lines together, and kept the place of each, which nobody asked for.
DROP TABLE page_words

CREATE TABLE page_words (
    id INTEGER PRIMARY KEY,
    letter INTEGER NOT NULL REFERENCES letter (id),
    page INTEGER NOT NULL,
    UNIQUE (letter, page)
)

DELETE FROM page_search
