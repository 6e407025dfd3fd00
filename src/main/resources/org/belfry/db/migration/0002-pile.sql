-- Sheets laid on the desk, each until somebody has decided on it; they never travel.
-- `draft` is JSON of what was decided so far: the member, the facts left out, the facts corrected.
CREATE TABLE pile (
  n     INTEGER PRIMARY KEY,
  name  TEXT NOT NULL,
  bytes BLOB NOT NULL,
  draft TEXT NOT NULL
) STRICT;

-- what was answered to questions about them, so that nothing is asked twice
CREATE TABLE pile_answer (
  question TEXT NOT NULL PRIMARY KEY,
  answer   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
