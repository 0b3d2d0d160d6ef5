-- SPDX-FileCopyrightText: 2026 The Upheld developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 4 of a case file, from version 3. As there, a blank line ends a statement. Nothing older changes.

-- What officers keep beside the letters, each version of it: the highest of a kind and name counts; one without a value
-- was dropped.
CREATE TABLE kept (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    who TEXT NOT NULL,
    made_at TEXT NOT NULL,
    value BLOB,
    PRIMARY KEY (kind, name, version)
)

CREATE TRIGGER kept_never_changed BEFORE UPDATE ON kept
BEGIN SELECT RAISE(ABORT, 'what is kept is never changed'); END

CREATE TRIGGER kept_never_deleted BEFORE DELETE ON kept
BEGIN SELECT RAISE(ABORT, 'what is kept is never deleted'); END
