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
