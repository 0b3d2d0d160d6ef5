-- SPDX-FileCopyrightText: 2026 The Upheld developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 5 of a case file, from version 4. As there, a blank line ends a statement. Nothing older changes.

-- What the drawn page shows where figures of a letter stand: drawn from the document, so it may be made anew. A place
-- that could not be made out is not_compared. shown: what is there instead, where it disagrees.
CREATE TABLE seen_place (
    letter INTEGER NOT NULL REFERENCES letter (id),
    page INTEGER NOT NULL,
    x0 REAL NOT NULL,
    y0 REAL NOT NULL,
    x1 REAL NOT NULL,
    y1 REAL NOT NULL,
    picture TEXT NOT NULL CHECK (picture IN ('not_compared', 'agrees', 'disagrees')),
    shown TEXT NOT NULL,
    PRIMARY KEY (letter, page, x0, y0, x1, y1)
)

-- Where a document came out of a mail or archive: the names that lead from the file that was given to it, outermost
-- first. None for a file that was given itself.
CREATE TABLE document_origin (
    document INTEGER NOT NULL REFERENCES document (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    name TEXT NOT NULL,
    PRIMARY KEY (document, position)
)

CREATE TRIGGER document_origin_never_changed BEFORE UPDATE ON document_origin
BEGIN SELECT RAISE(ABORT, 'an origin is never changed'); END

CREATE TRIGGER document_origin_never_deleted BEFORE DELETE ON document_origin
WHEN NOT EXISTS (SELECT 1 FROM erasing) OR EXISTS (SELECT 1 FROM letter WHERE document = OLD.document)
BEGIN SELECT RAISE(ABORT, 'an origin is never deleted'); END
