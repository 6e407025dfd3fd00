PRAGMA application_id = 1112294994

PRAGMA user_version = 1

CREATE VIRTUAL TABLE member_search USING fts5 (text, content='', contentless_delete=1, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')

CREATE TABLE local_fact (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE strand (
  n       INTEGER PRIMARY KEY,
  station TEXT    NOT NULL,
  epoch   TEXT    NOT NULL,
  parent  INTEGER NOT NULL DEFAULT 0,
  forked  INTEGER NOT NULL DEFAULT 0,
  seq     INTEGER NOT NULL,
  digest  TEXT    NOT NULL,
  sight   INTEGER NOT NULL,
  covered INTEGER NOT NULL DEFAULT 0,
  told    INTEGER NOT NULL DEFAULT 0
) STRICT

CREATE TABLE sight (
  n      INTEGER PRIMARY KEY,
  vector TEXT NOT NULL
) STRICT

CREATE TABLE action (
  n       INTEGER PRIMARY KEY,
  id      TEXT    NOT NULL UNIQUE,
  station TEXT    NOT NULL,
  epoch   TEXT    NOT NULL,
  seq     INTEGER NOT NULL,
  hlc     TEXT    NOT NULL,
  at      TEXT    NOT NULL,
  author  TEXT    NOT NULL,
  intent  TEXT    NOT NULL,
  undoes  TEXT,
  seen    TEXT    NOT NULL,
  digest  TEXT    NOT NULL,
  strand  INTEGER,
  sight   INTEGER,
  waits   TEXT,
  arrival INTEGER,
  UNIQUE (station, epoch, seq, digest)
) STRICT

CREATE TABLE op (
  n      INTEGER PRIMARY KEY,
  action INTEGER NOT NULL,
  tbl    TEXT    NOT NULL,
  row    TEXT    NOT NULL,
  what   TEXT    NOT NULL,
  set_   TEXT    NOT NULL,
  was    TEXT    NOT NULL,
  salt   BLOB,
  digest BLOB    NOT NULL
) STRICT

CREATE TABLE conflict (
  tbl   TEXT NOT NULL,
  row   TEXT NOT NULL,
  field TEXT NOT NULL,
  PRIMARY KEY (tbl, row, field)
) STRICT, WITHOUT ROWID

CREATE TABLE kept_row (
  tbl TEXT NOT NULL,
  row TEXT NOT NULL,
  PRIMARY KEY (tbl, row)
) STRICT, WITHOUT ROWID

CREATE TABLE alias_edge (
  tbl   TEXT NOT NULL,
  row   TEXT NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (tbl, row, other)
) STRICT, WITHOUT ROWID

CREATE TABLE alias_group (
  tbl   TEXT NOT NULL,
  row   TEXT NOT NULL,
  first TEXT NOT NULL,
  PRIMARY KEY (tbl, row)
) STRICT, WITHOUT ROWID

CREATE TABLE past_reference (
  parent TEXT NOT NULL,
  tbl    TEXT NOT NULL,
  row    TEXT NOT NULL,
  PRIMARY KEY (parent, tbl, row)
) STRICT, WITHOUT ROWID

CREATE TABLE unknown_row (
  tbl TEXT NOT NULL,
  row TEXT NOT NULL,
  PRIMARY KEY (tbl, row)
) STRICT, WITHOUT ROWID

CREATE TABLE erased_row (
  tbl    TEXT NOT NULL,
  row    TEXT NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (tbl, row)
) STRICT, WITHOUT ROWID

CREATE TABLE arrival (
  n       INTEGER PRIMARY KEY,
  at      TEXT    NOT NULL,
  actions INTEGER NOT NULL
) STRICT

CREATE TABLE batch (
  n       INTEGER PRIMARY KEY,
  station TEXT    NOT NULL,
  epoch   TEXT    NOT NULL,
  number  INTEGER NOT NULL,
  own     INTEGER NOT NULL,
  header  TEXT    NOT NULL,
  digest  TEXT    NOT NULL,
  UNIQUE (station, epoch, number, digest)
) STRICT

CREATE TABLE heard (
  station TEXT NOT NULL PRIMARY KEY,
  name    TEXT NOT NULL,
  epoch   TEXT NOT NULL,
  number  INTEGER NOT NULL,
  at      TEXT NOT NULL,
  seen    TEXT NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE personal_field (
  tbl   TEXT NOT NULL,
  field TEXT NOT NULL,
  via   TEXT NOT NULL,
  keeps INTEGER NOT NULL,
  PRIMARY KEY (tbl, field)
) STRICT, WITHOUT ROWID

CREATE TABLE blob (
  sha256 TEXT NOT NULL PRIMARY KEY,
  bytes  BLOB NOT NULL
) STRICT

CREATE TABLE retirement (
  id      TEXT NOT NULL PRIMARY KEY,
  station TEXT NOT NULL,
  epoch   TEXT NOT NULL,
  seq     INTEGER NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE source (
  id       TEXT NOT NULL PRIMARY KEY,
  kind     TEXT,
  name     TEXT,
  language TEXT,
  sha256   TEXT,
  read_on  TEXT,
  text     TEXT
) STRICT

CREATE TABLE network (
  id      TEXT NOT NULL PRIMARY KEY,
  code    TEXT NOT NULL,
  name    TEXT,
  parent  TEXT REFERENCES network (id) DEFERRABLE INITIALLY DEFERRED,
  website TEXT,
  note    TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE member (
  n               INTEGER PRIMARY KEY,
  id              TEXT NOT NULL UNIQUE,
  name            TEXT NOT NULL,
  kind            TEXT,
  country         TEXT,
  country_written TEXT,
  region          TEXT,
  department      TEXT,
  place           INTEGER,
  latitude        REAL,
  longitude       REAL,
  address         TEXT,
  postcode        TEXT,
  town            TEXT,
  note            TEXT,
  source          TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line            INTEGER,
  folded          TEXT
) STRICT

CREATE TABLE member_name (
  id       TEXT NOT NULL PRIMARY KEY,
  member   TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  language TEXT,
  kind     TEXT,
  name     TEXT NOT NULL,
  source   TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line     INTEGER,
  folded   TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE label (
  id     TEXT NOT NULL PRIMARY KEY,
  member TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  name   TEXT NOT NULL,
  span   TEXT,
  span_first TEXT,
  span_last  TEXT,
  source TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line   INTEGER
) STRICT, WITHOUT ROWID

CREATE TABLE link (
  id     TEXT NOT NULL PRIMARY KEY,
  member TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  event  TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  kind   TEXT,
  label  TEXT,
  target TEXT,
  source TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line   INTEGER
) STRICT, WITHOUT ROWID

CREATE TABLE membership (
  id       TEXT NOT NULL PRIMARY KEY,
  member   TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  network  TEXT REFERENCES network (id) DEFERRABLE INITIALLY DEFERRED,
  category TEXT,
  span     TEXT,
  span_first TEXT,
  span_last  TEXT,
  note     TEXT,
  source   TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line     INTEGER
) STRICT, WITHOUT ROWID

CREATE TABLE dues (
  id       TEXT NOT NULL PRIMARY KEY,
  member   TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  network  TEXT REFERENCES network (id) DEFERRABLE INITIALLY DEFERRED,
  year     INTEGER,
  due_on   TEXT,
  paid_on  TEXT,
  amount   INTEGER,
  paid     INTEGER,
  currency TEXT,
  waived   INTEGER,
  reminded_on TEXT,
  note     TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE person (
  id          TEXT NOT NULL PRIMARY KEY,
  civility    TEXT,
  given       TEXT,
  family      TEXT,
  languages   TEXT,
  email       TEXT,
  phone       TEXT,
  mobile      TEXT,
  address     TEXT,
  postcode    TEXT,
  town        TEXT,
  country     TEXT,
  preferences TEXT,
  note        TEXT,
  source      TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line        INTEGER,
  folded      TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE person_name (
  id     TEXT NOT NULL PRIMARY KEY,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  name   TEXT NOT NULL,
  source TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line   INTEGER,
  folded TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE post (
  id           TEXT NOT NULL PRIMARY KEY,
  member       TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  function     TEXT,
  kind         TEXT,
  network      TEXT REFERENCES network (id) DEFERRABLE INITIALLY DEFERRED,
  phone        TEXT,
  email        TEXT,
  address      TEXT,
  postcode     TEXT,
  town         TEXT,
  main_contact INTEGER,
  note         TEXT,
  source       TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line         INTEGER,
  folded       TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE mandate (
  id           TEXT NOT NULL PRIMARY KEY,
  person       TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  post         TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
  span         TEXT,
  span_first   TEXT,
  span_last    TEXT,
  confirmed_on TEXT,
  to_confirm   TEXT,
  note         TEXT,
  source       TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line         INTEGER
) STRICT, WITHOUT ROWID

CREATE TABLE seat (
  id      TEXT NOT NULL PRIMARY KEY,
  member  TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  network TEXT REFERENCES network (id) DEFERRABLE INITIALLY DEFERRED,
  body    TEXT,
  role    TEXT,
  class   TEXT,
  span    TEXT,
  span_first TEXT,
  span_last  TEXT,
  note    TEXT,
  source  TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line    INTEGER
) STRICT, WITHOUT ROWID

CREATE TABLE measure (
  id   TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT,
  unit TEXT,
  note TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE figure (
  id      TEXT NOT NULL PRIMARY KEY,
  member  TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  measure TEXT REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  value   REAL,
  as_of   TEXT,
  as_of_first TEXT,
  as_of_last  TEXT,
  written TEXT,
  note    TEXT,
  source  TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line    INTEGER
) STRICT, WITHOUT ROWID

CREATE TABLE safety_contract (
  id      TEXT NOT NULL PRIMARY KEY,
  member  TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  signed  TEXT,
  signed_first TEXT,
  signed_last  TEXT,
  written TEXT,
  source  TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line    INTEGER
) STRICT, WITHOUT ROWID

CREATE TABLE section (
  id       TEXT NOT NULL PRIMARY KEY,
  member   TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  kind     TEXT,
  title    TEXT,
  text     TEXT,
  language TEXT,
  dated    TEXT,
  dated_first TEXT,
  dated_last  TEXT,
  speaker  TEXT,
  person   TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  source   TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line     INTEGER
) STRICT

CREATE TABLE twinning (
  id              TEXT NOT NULL PRIMARY KEY,
  member          TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  partner         TEXT NOT NULL,
  country         TEXT,
  country_written TEXT,
  written         TEXT,
  partner_member  TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  place           INTEGER,
  latitude        REAL,
  longitude       REAL,
  span            TEXT,
  span_first      TEXT,
  span_last       TEXT,
  treaty          TEXT,
  status          TEXT,
  note            TEXT,
  source          TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line            INTEGER,
  folded          TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE place_choice (
  id      TEXT NOT NULL PRIMARY KEY,
  written TEXT NOT NULL,
  country TEXT,
  place   INTEGER,
  latitude  REAL,
  longitude REAL
) STRICT, WITHOUT ROWID

CREATE TABLE event (
  id         TEXT NOT NULL PRIMARY KEY,
  title      TEXT NOT NULL,
  language   TEXT,
  kind       TEXT,
  network    TEXT REFERENCES network (id) DEFERRABLE INITIALLY DEFERRED,
  dated      TEXT,
  dated_first TEXT,
  dated_last  TEXT,
  starts_at  TEXT,
  ends_at    TEXT,
  zone       TEXT,
  place_written   TEXT,
  country         TEXT,
  country_written TEXT,
  place      INTEGER,
  latitude   REAL,
  longitude  REAL,
  parent     TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  uid        TEXT,
  sequence   INTEGER,
  recurrence TEXT,
  exceptions TEXT,
  recurs     TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  recurrence_id TEXT,
  status     TEXT,
  reminder   TEXT,
  programme  TEXT,
  description TEXT,
  note       TEXT,
  source     TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line       INTEGER,
  folded     TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE event_title (
  id       TEXT NOT NULL PRIMARY KEY,
  event    TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  language TEXT,
  title    TEXT NOT NULL,
  source   TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line     INTEGER,
  folded   TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE participation (
  id         TEXT NOT NULL PRIMARY KEY,
  event      TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  member     TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  person     TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  network    TEXT REFERENCES network (id) DEFERRABLE INITIALLY DEFERRED,
  role       TEXT,
  attendance TEXT,
  invitation TEXT,
  dated      TEXT,
  dated_first TEXT,
  dated_last  TEXT,
  title_written TEXT,
  written    TEXT,
  note       TEXT,
  source     TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line       INTEGER
) STRICT, WITHOUT ROWID

CREATE TABLE tag (
  id     TEXT NOT NULL PRIMARY KEY,
  name   TEXT NOT NULL,
  colour TEXT,
  note   TEXT,
  folded TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE tagging (
  id     TEXT NOT NULL PRIMARY KEY,
  tag    TEXT REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
  member TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  event  TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID

CREATE TABLE custom_field (
  id       TEXT NOT NULL PRIMARY KEY,
  about    TEXT,
  name     TEXT NOT NULL,
  kind     TEXT,
  choices  TEXT,
  personal INTEGER,
  position INTEGER
) STRICT, WITHOUT ROWID

CREATE TABLE custom_value (
  id     TEXT NOT NULL PRIMARY KEY,
  field  TEXT REFERENCES custom_field (id) DEFERRABLE INITIALLY DEFERRED,
  member TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  event  TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  value  TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE saved_list (
  id       TEXT NOT NULL PRIMARY KEY,
  about    TEXT,
  name     TEXT NOT NULL,
  filter   TEXT,
  columns  TEXT,
  position INTEGER
) STRICT, WITHOUT ROWID

CREATE TABLE attachment (
  id         TEXT NOT NULL PRIMARY KEY,
  member     TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  person     TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  event      TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  kind       TEXT,
  name       TEXT,
  media_type TEXT,
  size       INTEGER,
  sha256     TEXT,
  source     TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID

CREATE TABLE export_record (
  id     TEXT NOT NULL PRIMARY KEY,
  at     TEXT,
  what   TEXT,
  filter TEXT,
  format TEXT,
  lines  INTEGER
) STRICT, WITHOUT ROWID

CREATE TABLE rule_set (
  id         TEXT NOT NULL PRIMARY KEY,
  network    TEXT REFERENCES network (id) DEFERRABLE INITIALLY DEFERRED,
  valid_from TEXT,
  reference  TEXT,
  rules      TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE assembly (
  id         TEXT NOT NULL PRIMARY KEY,
  event      TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  kind       TEXT,
  first_call TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  rule_set   TEXT REFERENCES rule_set (id) DEFERRABLE INITIALLY DEFERRED,
  rules      TEXT,
  frozen_at  TEXT,
  hash       TEXT,
  rehearsal  INTEGER,
  chair      TEXT,
  note       TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE roll_line (
  id       TEXT NOT NULL PRIMARY KEY,
  assembly TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  member   TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  row      INTEGER,
  category TEXT,
  votes    INTEGER,
  standing TEXT,
  reasons  TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE regularisation (
  id        TEXT NOT NULL PRIMARY KEY,
  roll_line TEXT REFERENCES roll_line (id) DEFERRABLE INITIALLY DEFERRED,
  admits    INTEGER,
  reason    TEXT,
  at        TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE accreditation (
  id        TEXT NOT NULL PRIMARY KEY,
  assembly  TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  roll_line TEXT REFERENCES roll_line (id) DEFERRABLE INITIALLY DEFERRED,
  person    TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  name      TEXT,
  function  TEXT,
  role      TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE card (
  id            TEXT NOT NULL PRIMARY KEY,
  assembly      TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  roll_line     TEXT REFERENCES roll_line (id) DEFERRABLE INITIALLY DEFERRED,
  number        TEXT,
  accreditation TEXT REFERENCES accreditation (id) DEFERRABLE INITIALLY DEFERRED,
  at            TEXT,
  desk          TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE presence (
  id            TEXT NOT NULL PRIMARY KEY,
  assembly      TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  roll_line     TEXT REFERENCES roll_line (id) DEFERRABLE INITIALLY DEFERRED,
  accreditation TEXT REFERENCES accreditation (id) DEFERRABLE INITIALLY DEFERRED,
  direction     TEXT,
  at            TEXT,
  desk          TEXT,
  origin        TEXT,
  paper_row     INTEGER,
  strikes       TEXT REFERENCES presence (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID

CREATE TABLE excuse (
  id        TEXT NOT NULL PRIMARY KEY,
  assembly  TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  roll_line TEXT REFERENCES roll_line (id) DEFERRABLE INITIALLY DEFERRED,
  at        TEXT,
  reason    TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE proxy (
  id          TEXT NOT NULL PRIMARY KEY,
  assembly    TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  giver       TEXT REFERENCES roll_line (id) DEFERRABLE INITIALLY DEFERRED,
  holder      TEXT REFERENCES roll_line (id) DEFERRABLE INITIALLY DEFERRED,
  holder_kind TEXT,
  holder_name TEXT,
  scope       TEXT,
  signed_by   TEXT,
  received_at TEXT,
  form_number TEXT,
  revoked_at  TEXT,
  scan        TEXT REFERENCES attachment (id) DEFERRABLE INITIALLY DEFERRED,
  note        TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE convocation (
  id          TEXT NOT NULL PRIMARY KEY,
  assembly    TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  member      TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  sent_on     TEXT,
  means       TEXT,
  address     TEXT,
  returned_on TEXT,
  note        TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE agenda_item (
  id       TEXT NOT NULL PRIMARY KEY,
  assembly TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  number   TEXT,
  title    TEXT,
  text     TEXT,
  majority TEXT,
  position INTEGER
) STRICT, WITHOUT ROWID

CREATE TABLE ballot (
  id          TEXT NOT NULL PRIMARY KEY,
  assembly    TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  agenda_item TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  title       TEXT,
  manner      TEXT,
  opened_at   TEXT,
  closed_at   TEXT,
  votes_for   INTEGER,
  votes_against INTEGER,
  abstentions INTEGER,
  blank       INTEGER,
  spoiled     INTEGER,
  count       TEXT,
  result      TEXT,
  note        TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE vote (
  id        TEXT NOT NULL PRIMARY KEY,
  ballot    TEXT REFERENCES ballot (id) DEFERRABLE INITIALLY DEFERRED,
  roll_line TEXT REFERENCES roll_line (id) DEFERRABLE INITIALLY DEFERRED,
  choice    TEXT,
  votes     INTEGER
) STRICT, WITHOUT ROWID

CREATE TABLE candidacy (
  id       TEXT NOT NULL PRIMARY KEY,
  ballot   TEXT REFERENCES ballot (id) DEFERRABLE INITIALLY DEFERRED,
  assembly TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  member   TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  body     TEXT,
  received_on TEXT,
  votes    INTEGER,
  result   TEXT,
  seat     TEXT REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID

CREATE TABLE stated_count (
  id       TEXT NOT NULL PRIMARY KEY,
  assembly TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  at       TEXT,
  count    TEXT,
  known    TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE member_shown (
  language TEXT    NOT NULL,
  folded   TEXT    NOT NULL,
  n        INTEGER NOT NULL,
  name     TEXT    NOT NULL,
  PRIMARY KEY (language, folded, n)
) STRICT, WITHOUT ROWID

DELETE FROM "local_fact"

INSERT INTO "local_fact" ("name", "value") VALUES ('epoch', '01a20734-5580-7001-8df4-be386fdab135')

INSERT INTO "local_fact" ("name", "value") VALUES ('file_id', '8c7dd922-ad47-394f-802c-388e12c00eac')

INSERT INTO "local_fact" ("name", "value") VALUES ('hlc', '17954172000010001c18788c2-f274-3779-9a72-d9854ea4bfbf')

INSERT INTO "local_fact" ("name", "value") VALUES ('installation', '8140c76c-43c7-4512-882c-86ed2b77229a')

INSERT INTO "local_fact" ("name", "value") VALUES ('station', '01a20734-5580-7000-b347-7cbd75e6fe02')

INSERT INTO "local_fact" ("name", "value") VALUES ('station_name', 'Carl’s')

DELETE FROM "strand"

INSERT INTO "strand" ("n", "station", "epoch", "parent", "forked", "seq", "digest", "sight", "covered", "told") VALUES (1, 'c18788c2-f274-3779-9a72-d9854ea4bfbf', '991faa56-fd98-3849-bb47-81a6cc0d900e', 0, 0, 1, 'e11af83141809b080e6d1482e20b25f94f63530756cf176292fc41247597c150', 0, 0, 0)

INSERT INTO "strand" ("n", "station", "epoch", "parent", "forked", "seq", "digest", "sight", "covered", "told") VALUES (2, '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 0, 0, 17, '2d4e7e1f4f32a843a236b32e8f48d4873e8efeec25c148649e19cbe25543980e', 0, 0, 0)

INSERT INTO "strand" ("n", "station", "epoch", "parent", "forked", "seq", "digest", "sight", "covered", "told") VALUES (3, '01a20734-5580-7000-8390-8582a493fb1a', '01a20734-5580-7001-800f-86a802e274dd', 0, 0, 1, '24ead8c02ba5e863ff319a47872fdd97f0d3114c059a7c9ba1f3d9ac04f76b2a', 1, 0, 0)

DELETE FROM "sight"

INSERT INTO "sight" ("n", "vector") VALUES (1, '2:16')

DELETE FROM "action"

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (1, '3d061759-5234-3eee-b20b-55680a2e6352', 'c18788c2-f274-3779-9a72-d9854ea4bfbf', '991faa56-fd98-3849-bb47-81a6cc0d900e', 1, '17954172000010001c18788c2-f274-3779-9a72-d9854ea4bfbf', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"edit.member","rows":["b3cad774-79b9-333f-bdb8-b8596c5ac8d7"]}', NULL, '{}', 'e11af83141809b080e6d1482e20b25f94f63530756cf176292fc41247597c150', 1, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (2, '01a20734-5580-7001-a62f-15afec512f9b', '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 1, '1795417200000000001a20734-5580-7000-8e65-67c3625fb67c', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.member","rows":["01a20734-5580-7000-a8b7-1739a6a1919c"]}', NULL, '{}', 'eff81266e2ca14687a2444de79942a30f0a6962ea58ada4583bec938dd990447', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (3, '01a20734-5580-7002-948d-f87cc64aca53', '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 2, '1795417200000000101a20734-5580-7000-8e65-67c3625fb67c', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"edit.member","rows":["01a20734-5580-7000-a8b7-1739a6a1919c"]}', NULL, '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"1:eff81266e2ca14687a2444de79942a30f0a6962ea58ada4583bec938dd990447"}', '8ff8acfcc5cf2ecbf0601ca7f3d2562fbdbe725418ea9666cf5eafc26734df77', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (4, '01a20734-5580-7004-8d54-4bcd3ab5c134', '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 3, '1795417200000000201a20734-5580-7000-8e65-67c3625fb67c', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.member","rows":["01a20734-5580-7003-9a00-1dbf23d66194"]}', NULL, '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"2:8ff8acfcc5cf2ecbf0601ca7f3d2562fbdbe725418ea9666cf5eafc26734df77"}', '327eb4958d8c1c90afdbb088986ceb9eb4216879ec8873b11e5d9b87d5482cc2', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (5, '01a20734-5580-7005-bb44-8c58e3e66068', '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 4, '1795417200000000301a20734-5580-7000-8e65-67c3625fb67c', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"alias.member","rows":["01a20734-5580-7000-a8b7-1739a6a1919c"]}', NULL, '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"3:327eb4958d8c1c90afdbb088986ceb9eb4216879ec8873b11e5d9b87d5482cc2"}', '4d25af5150c597dd56c144e98bee937b4cc44e0a7604983eabf80061615005e5', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (6, '01a20734-5580-7008-8357-f45395ac0fcf', '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 5, '1795417200000000401a20734-5580-7000-8e65-67c3625fb67c', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.network","rows":["b956714e-ec8e-56f1-8e46-1ca7f0d4ea87"]}', NULL, '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"4:4d25af5150c597dd56c144e98bee937b4cc44e0a7604983eabf80061615005e5"}', 'd835a2f484d8a81d83344ce71160964e1fb449a062ec0fe763f1b558b588c757', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (7, '01a20734-5580-700a-831a-cb40fdaf3249', '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 6, '1795417200000000501a20734-5580-7000-8e65-67c3625fb67c', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.post","rows":["01a20734-5580-7009-a1b2-c75e4eb8e781"]}', NULL, '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"5:d835a2f484d8a81d83344ce71160964e1fb449a062ec0fe763f1b558b588c757"}', '0c0b04c95c0fa00667c26cf3eefa9ebfce41eeee7de76c91ff737adb174f894c', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (8, '01a20734-5580-700c-88a3-99b41588aa3d', '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 7, '1795417200000000601a20734-5580-7000-8e65-67c3625fb67c', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.person","rows":["01a20734-5580-700b-b4d0-072bc2a12e52"]}', NULL, '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"6:0c0b04c95c0fa00667c26cf3eefa9ebfce41eeee7de76c91ff737adb174f894c"}', 'b9e23e6f2eb2592b345ebbcce7a0e3075fde680bd2b10e2a5310c55d25c4c85d', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (9, '01a20734-5580-700e-aac6-176044281be6', '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 8, '1795417200000000701a20734-5580-7000-8e65-67c3625fb67c', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.mandate","rows":["01a20734-5580-700d-aa18-43a7b8f47ffa"]}', NULL, '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"7:b9e23e6f2eb2592b345ebbcce7a0e3075fde680bd2b10e2a5310c55d25c4c85d"}', '26876dd6684c69260abd22a4e7ef60d673eccffc5ecabd60b7f07627321958fe', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (10, '01a20734-5580-7010-bdc6-133e7829884d', '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 9, '1795417200000000801a20734-5580-7000-8e65-67c3625fb67c', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.person","rows":["01a20734-5580-700f-bb03-e674508ff656"]}', NULL, '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"8:26876dd6684c69260abd22a4e7ef60d673eccffc5ecabd60b7f07627321958fe"}', '5c5a76d4cd349fc8a29754e3eaef2a3a549923d323eb60068cdaa30b5e6b355b', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (11, '01a20734-5580-7012-a7a1-129cbee943f2', '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 10, '1795417200000000901a20734-5580-7000-8e65-67c3625fb67c', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.mandate","rows":["01a20734-5580-7011-a512-337ba228ed1b"]}', NULL, '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"9:5c5a76d4cd349fc8a29754e3eaef2a3a549923d323eb60068cdaa30b5e6b355b"}', '8c4d36a26e8a592c4bdcea5d43a82921cf9dfc25f2d48e43253a741a24c61622', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (12, '01a20734-5580-7013-9b3a-55e8933388de', '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 11, '1795417200000000a01a20734-5580-7000-8e65-67c3625fb67c', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"erase.person","rows":["01a20734-5580-700f-bb03-e674508ff656"]}', NULL, '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"10:8c4d36a26e8a592c4bdcea5d43a82921cf9dfc25f2d48e43253a741a24c61622"}', '67d07044270bc4ec66363dc79492e2c37f89453113b889814e1715c5030e01a0', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (13, '01a20734-5580-7015-abe2-bcb4d3a56743', '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 12, '1795417200000000b01a20734-5580-7000-8e65-67c3625fb67c', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.attachment","rows":["01a20734-5580-7014-bcf8-e64d695d0325"]}', NULL, '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"11:67d07044270bc4ec66363dc79492e2c37f89453113b889814e1715c5030e01a0"}', '46bb448fc6e4d5c38813df58f9240a39548e3a0cdaf87d8c91f889c585bd3e06', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (14, '01a20734-5580-7017-812b-eddcae9f4a2d', '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 13, '1795417200000000c01a20734-5580-7000-8e65-67c3625fb67c', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.member","rows":["01a20734-5580-7016-bdf7-81a6e056af90"]}', NULL, '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"12:46bb448fc6e4d5c38813df58f9240a39548e3a0cdaf87d8c91f889c585bd3e06"}', 'e279fc73101dec9f62ba74c35c02ccffeba67d1ccbeec871507eb7200e401153', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (15, '01a20734-5580-7018-97ee-65e48f70b825', '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 14, '1795417200000000d01a20734-5580-7000-8e65-67c3625fb67c', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"remove.member","rows":["01a20734-5580-7016-bdf7-81a6e056af90"]}', NULL, '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"13:e279fc73101dec9f62ba74c35c02ccffeba67d1ccbeec871507eb7200e401153"}', 'fd1296010fa8925100fb59734f6f4acdd8f99482edcbd397a449945a5bb72c60', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (16, '01a20734-5580-701a-b0e7-0c02b3f017df', '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 15, '1795417200000000e01a20734-5580-7000-8e65-67c3625fb67c', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.member","rows":["01a20734-5580-7019-b7e5-34e41526d4fc"]}', NULL, '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"14:fd1296010fa8925100fb59734f6f4acdd8f99482edcbd397a449945a5bb72c60"}', '7a1b58576787721ace8335eb3c86e94b52b337e2047c5654f85d3438d13c6b86', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (17, '01a20734-5580-701b-a0f2-0e9f0428cf46', '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 16, '1795417200000000f01a20734-5580-7000-8e65-67c3625fb67c', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"undo","rows":["01a20734-5580-7019-b7e5-34e41526d4fc"]}', '01a20734-5580-701a-b0e7-0c02b3f017df', '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"15:7a1b58576787721ace8335eb3c86e94b52b337e2047c5654f85d3438d13c6b86"}', '5df05a2d84bbb182194fd32033edc2cb8354aa57065e4017cad65012c49ee7a8', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (18, '01a20734-5580-7000-9063-8d131c9a299e', '01a20734-5580-7000-8390-8582a493fb1a', '01a20734-5580-7001-800f-86a802e274dd', 1, '1795417200000001001a20734-5580-7000-8390-8582a493fb1a', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"edit.member","rows":["01a20734-5580-7000-a8b7-1739a6a1919c"]}', NULL, '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"16:5df05a2d84bbb182194fd32033edc2cb8354aa57065e4017cad65012c49ee7a8"}', '24ead8c02ba5e863ff319a47872fdd97f0d3114c059a7c9ba1f3d9ac04f76b2a', 3, 1, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (19, '01a20734-5580-701c-a3d2-69371281d82f', '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 17, '1795417200000001001a20734-5580-7000-8e65-67c3625fb67c', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"edit.member","rows":["01a20734-5580-7000-a8b7-1739a6a1919c"]}', NULL, '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"16:5df05a2d84bbb182194fd32033edc2cb8354aa57065e4017cad65012c49ee7a8"}', '2d4e7e1f4f32a843a236b32e8f48d4873e8efeec25c148649e19cbe25543980e', 2, 0, NULL, 1)

DELETE FROM "op"

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (1, 1, 'gift', '05531b19-bb84-3b18-809f-979eeb429ad3', 'insert', '{"worth":12}', '{}', X'FF03E30635543272950D49954FAA0D06', X'EDEB2360D917253BD9DF61D1D36F5BFD7585E46D0A856BC80A9DDEC20DCC4DB7')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (2, 1, 'member', '4a09693d-d492-3847-8b8c-ece9a260c1da', 'insert', '{"motto":"…","name":"Gent"}', '{}', X'B69A37B37B7D3FBFA1A7778ACBB116B5', X'BC8B782593F1AD062B84CDB11D6392DDCA6EFB44DCD846F22781AE187E4D0CAE')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (3, 2, 'member', '01a20734-5580-7000-a8b7-1739a6a1919c', 'insert', '{"country":"IT","latitude":45.07,"longitude":7.0,"name":"Turin","note":"Two lines,\n“quoted”, a tab\tand a tower 🏰","place":3165524}', '{}', X'0C25DE21A2E36B3847784EB45432A7DF', X'5DE9D9ADE0A6CAE204CE29C13FC2AA78C5594144E4BF1FB47D32A77A77A132B0')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (4, 3, 'member', '01a20734-5580-7000-a8b7-1739a6a1919c', 'update', '{"name":"Torino"}', '{"name":"Turin"}', X'31754DA3BAD9A1E56B6F5A57EDFFD92C', X'8E914EB0B8ED9F12D514D7EB35E3C7453039AAA6DD37F930E513C55D555D38C5')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (5, 4, 'member', '01a20734-5580-7003-9a00-1dbf23d66194', 'insert', '{"name":"Torino (doubled)"}', '{}', X'E2F668261757CC8DF76DB68D8CE978F2', X'C06DC4DDC3C468541AE448C576E91132F5042700EA47D95822EEB06B43F73C32')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (6, 5, 'member', '01a20734-5580-7000-a8b7-1739a6a1919c', 'alias', '{"alias":"01a20734-5580-7003-9a00-1dbf23d66194","on":1}', '{}', X'F3802C6E9A77D45F2EFC595838F9819E', X'A79B72F66390304EC9E88F3315138B60E69D1BCDCA36C25F81C794954EDE5C1C')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (7, 6, 'network', 'b956714e-ec8e-56f1-8e46-1ca7f0d4ea87', 'insert', '{"code":"efus"}', '{}', X'6FB16DC4293E100A9D74025B626D38DF', X'D3D97968EC6859D7A42B4F0FCCF24329759B150DEF84DBC5080C7A7470E8952A')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (8, 6, 'membership', '01a20734-5580-7006-bf19-a6b975dce672', 'insert', '{"member":"01a20734-5580-7000-a8b7-1739a6a1919c","network":"b956714e-ec8e-56f1-8e46-1ca7f0d4ea87","span":"1995/.."}', '{}', X'408A143C50D4E64569CFB1F45FCA626E', X'2CE5A22C1F1C0325E7AE8A14F8A2787B6B19434F8F853719E90C33D47FAD160E')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (9, 6, 'tag', '01a20734-5580-7007-91fa-114b0ac9a006', 'insert', '{"name":"night"}', '{}', X'FE3FF22291E678C72D0A4079D2B04EF0', X'E892CAC8083330EC3F1364651EE5C7B6689AD288D845DC2CB2C5B3F292CF96BB')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (10, 6, 'tagging', '7c3a55d3-b430-52ef-a2be-a80140de3f62', 'insert', '{"member":"01a20734-5580-7000-a8b7-1739a6a1919c","tag":"01a20734-5580-7007-91fa-114b0ac9a006"}', '{}', X'9D9D1DA96BDB51DFAAEB233238F94887', X'BD55701590F65B1C6E5513DAF6DE5941AD4F797F43F789FD8DE70100F3B23441')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (11, 7, 'post', '01a20734-5580-7009-a1b2-c75e4eb8e781', 'insert', '{"function":"Adviser","member":"01a20734-5580-7000-a8b7-1739a6a1919c"}', '{}', X'0280E898609DB0A4A6AEE3A4CD992329', X'42F700CD1AC299893CDE7F5D509B7EEDF5FF32112ABCCC3E2A9C9D1415A96443')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (12, 8, 'person', '01a20734-5580-700b-b4d0-072bc2a12e52', 'insert', '{"email":"Alma@example.org","given":"Alma"}', '{}', X'77A79712E31D9C2AC43D95A00A45C115', X'B222416EA7E40C41F19C342C138CD24915317259DD405DDD6ABB715AC721C655')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (13, 9, 'mandate', '01a20734-5580-700d-aa18-43a7b8f47ffa', 'insert', '{"person":"01a20734-5580-700b-b4d0-072bc2a12e52","post":"01a20734-5580-7009-a1b2-c75e4eb8e781"}', '{}', X'FAB01743630240E2A08189F2B579422D', X'3748D841BB620751C735430459CF5052D583695914FD6DED5DFDC7889FD0B9DC')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (14, 10, 'person', '01a20734-5580-700f-bb03-e674508ff656', 'insert', '{}', '{}', NULL, X'77C9971D9C7B9A31221282F2C91DD24D63F8170C1A42EE4DD56FD9251450B2DD')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (15, 11, 'mandate', '01a20734-5580-7011-a512-337ba228ed1b', 'insert', '{}', '{}', NULL, X'997776AD295C1433CA1ABB91DD469B0A0B17ACA5D687E167D83D0E4F03301208')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (16, 12, 'person', '01a20734-5580-700f-bb03-e674508ff656', 'erase', '{}', '{}', X'F9C47BD1F58904B90C40600CD7C82CE8', X'6309D8649D6CF0F2D52F2F6F5E57949F587D3F9524CFAEE46918DF96A0706E00')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (17, 13, 'attachment', '01a20734-5580-7014-bcf8-e64d695d0325', 'insert', '{"member":"01a20734-5580-7000-a8b7-1739a6a1919c","name":"form.txt","sha256":"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824","size":5}', '{}', X'FDEBF9358B7D96D8965A480B31060832', X'78EF8513FCEA854178D980A2AEC08E32F9223E0945AC80E2E8CCD78F819A36FF')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (18, 14, 'member', '01a20734-5580-7016-bdf7-81a6e056af90', 'insert', '{"name":"Brno"}', '{}', X'718848D517525FBF353BBCC5DC260BA2', X'900127864EE7322EC6F7868523B355CF309B4337F9A31421B1818023BCC2CAC2')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (19, 15, 'member', '01a20734-5580-7016-bdf7-81a6e056af90', 'delete', '{}', '{"name":"Brno"}', X'C0DCE39B80276C6F315C32F4C05C83C5', X'DB43C99FCC379299A6EED34ED820AE55874FF317688E790485ACE406A99E136E')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (20, 16, 'member', '01a20734-5580-7019-b7e5-34e41526d4fc', 'insert', '{"name":"A mistake"}', '{}', X'D11B481E3B8F5E5E183B7B697A4F246E', X'87B240AA9231474CF8A0AC2D471DE3C14015F2630AF892E22DC02A12FD446E79')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (21, 17, 'member', '01a20734-5580-7019-b7e5-34e41526d4fc', 'delete', '{}', '{"name":"A mistake"}', X'6DD8EEB95AE49F9D6EE97FBCFCE6DED9', X'D4B9C0B65560B9154BD3ECD67ED9172B206376288441B5D5DD280545070F0B80')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (22, 18, 'member', '01a20734-5580-7000-a8b7-1739a6a1919c', 'update', '{"name":"Torino","region":"Piemonte"}', '{"name":"Torino (doubled)","region":null}', X'100F71C4A1A213D634DD3D0449C15F8C', X'8EAF7D9CE45B57A0E533CE6E77A93142BD84D6ACC34644A46B3FB3BCD4D76D5F')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (23, 19, 'member', '01a20734-5580-7000-a8b7-1739a6a1919c', 'update', '{"name":"Torino","region":"Piémont"}', '{"name":"Torino (doubled)","region":null}', X'05E6456C4C547F546394CE300BE220BC', X'091A776D5FBB492A75C4EF76E649BB3C9C11A230961CB3B4B603ED62B997BBC2')

DELETE FROM "conflict"

INSERT INTO "conflict" ("tbl", "row", "field") VALUES ('member', '01a20734-5580-7000-a8b7-1739a6a1919c', 'region')

DELETE FROM "kept_row"

DELETE FROM "alias_edge"

INSERT INTO "alias_edge" ("tbl", "row", "other") VALUES ('member', '01a20734-5580-7000-a8b7-1739a6a1919c', '01a20734-5580-7003-9a00-1dbf23d66194')

DELETE FROM "alias_group"

INSERT INTO "alias_group" ("tbl", "row", "first") VALUES ('member', '01a20734-5580-7000-a8b7-1739a6a1919c', '01a20734-5580-7000-a8b7-1739a6a1919c')

INSERT INTO "alias_group" ("tbl", "row", "first") VALUES ('member', '01a20734-5580-7003-9a00-1dbf23d66194', '01a20734-5580-7000-a8b7-1739a6a1919c')

DELETE FROM "past_reference"

DELETE FROM "unknown_row"

INSERT INTO "unknown_row" ("tbl", "row") VALUES ('gift', '05531b19-bb84-3b18-809f-979eeb429ad3')

INSERT INTO "unknown_row" ("tbl", "row") VALUES ('member', '4a09693d-d492-3847-8b8c-ece9a260c1da')

DELETE FROM "erased_row"

INSERT INTO "erased_row" ("tbl", "row", "person") VALUES ('mandate', '01a20734-5580-7011-a512-337ba228ed1b', '')

INSERT INTO "erased_row" ("tbl", "row", "person") VALUES ('person', '01a20734-5580-700f-bb03-e674508ff656', '')

DELETE FROM "arrival"

INSERT INTO "arrival" ("n", "at", "actions") VALUES (1, '2026-11-23T08:00+01:00[Europe/Paris]', 19)

DELETE FROM "batch"

INSERT INTO "batch" ("n", "station", "epoch", "number", "own", "header", "digest") VALUES (1, 'c18788c2-f274-3779-9a72-d9854ea4bfbf', '991faa56-fd98-3849-bb47-81a6cc0d900e', 1, 0, '{"format":"belfry-batch","version":1,"min_reader":1,"file":"8c7dd922-ad47-394f-802c-388e12c00eac","station":"c18788c2-f274-3779-9a72-d9854ea4bfbf","name":"Later’s","epoch":"991faa56-fd98-3849-bb47-81a6cc0d900e","number":1,"ranges":[{"epoch":"991faa56-fd98-3849-bb47-81a6cc0d900e","first":1,"last":1,"digest":"e11af83141809b080e6d1482e20b25f94f63530756cf176292fc41247597c150"}],"previous":null,"seen":{},"at":"2026-11-23T08:00+01:00[Europe/Paris]","app":"0.1"}', 'e0a7e5edc96e2e82f598e0f483a61ec96c41803369924e88840ed04fabd19099')

INSERT INTO "batch" ("n", "station", "epoch", "number", "own", "header", "digest") VALUES (2, '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 1, 0, '{"format":"belfry-batch","version":1,"min_reader":1,"file":"8c7dd922-ad47-394f-802c-388e12c00eac","station":"01a20734-5580-7000-8e65-67c3625fb67c","name":"Anne’s laptop","epoch":"01a20734-5580-7001-92cd-228262414028","number":1,"ranges":[{"epoch":"01a20734-5580-7001-92cd-228262414028","first":1,"last":16,"digest":"5df05a2d84bbb182194fd32033edc2cb8354aa57065e4017cad65012c49ee7a8"}],"previous":null,"seen":{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"16:5df05a2d84bbb182194fd32033edc2cb8354aa57065e4017cad65012c49ee7a8"},"at":"2026-11-23T08:00+01:00[Europe/Paris]","app":"1"}', 'e6182750efdc6e4ef5ab3368d5c55cf0903b339c99dffc2872fd7d10772b2cbe')

INSERT INTO "batch" ("n", "station", "epoch", "number", "own", "header", "digest") VALUES (3, '01a20734-5580-7000-8390-8582a493fb1a', '01a20734-5580-7001-800f-86a802e274dd', 1, 0, '{"format":"belfry-batch","version":1,"min_reader":1,"file":"8c7dd922-ad47-394f-802c-388e12c00eac","station":"01a20734-5580-7000-8390-8582a493fb1a","name":"Bob’s","epoch":"01a20734-5580-7001-800f-86a802e274dd","number":1,"ranges":[{"epoch":"01a20734-5580-7001-800f-86a802e274dd","first":1,"last":1,"digest":"24ead8c02ba5e863ff319a47872fdd97f0d3114c059a7c9ba1f3d9ac04f76b2a"}],"previous":null,"seen":{"01a20734-5580-7000-8390-8582a493fb1a/01a20734-5580-7001-800f-86a802e274dd":"1:24ead8c02ba5e863ff319a47872fdd97f0d3114c059a7c9ba1f3d9ac04f76b2a","01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"16:5df05a2d84bbb182194fd32033edc2cb8354aa57065e4017cad65012c49ee7a8"},"at":"2026-11-23T08:00+01:00[Europe/Paris]","app":"1"}', '61646d3a3fdd5ff18274d45821ec11e8d7954d9487eda41dd8f71caf3d5b3cfe')

INSERT INTO "batch" ("n", "station", "epoch", "number", "own", "header", "digest") VALUES (4, '01a20734-5580-7000-8e65-67c3625fb67c', '01a20734-5580-7001-92cd-228262414028', 2, 0, '{"format":"belfry-batch","version":1,"min_reader":1,"file":"8c7dd922-ad47-394f-802c-388e12c00eac","station":"01a20734-5580-7000-8e65-67c3625fb67c","name":"Anne’s laptop","epoch":"01a20734-5580-7001-92cd-228262414028","number":2,"ranges":[{"epoch":"01a20734-5580-7001-92cd-228262414028","first":17,"last":17,"digest":"2d4e7e1f4f32a843a236b32e8f48d4873e8efeec25c148649e19cbe25543980e"}],"previous":"e6182750efdc6e4ef5ab3368d5c55cf0903b339c99dffc2872fd7d10772b2cbe","seen":{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"17:2d4e7e1f4f32a843a236b32e8f48d4873e8efeec25c148649e19cbe25543980e"},"at":"2026-11-23T08:00+01:00[Europe/Paris]","app":"1"}', 'f67296e59320af1949a7e0e476f1771c3ade3c91df65584dcd7a2b2c7b3d5155')

DELETE FROM "heard"

INSERT INTO "heard" ("station", "name", "epoch", "number", "at", "seen") VALUES ('01a20734-5580-7000-8390-8582a493fb1a', 'Bob’s', '01a20734-5580-7001-800f-86a802e274dd', 1, '2026-11-23T08:00+01:00[Europe/Paris]', '{"01a20734-5580-7000-8390-8582a493fb1a/01a20734-5580-7001-800f-86a802e274dd":"1:24ead8c02ba5e863ff319a47872fdd97f0d3114c059a7c9ba1f3d9ac04f76b2a","01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"16:5df05a2d84bbb182194fd32033edc2cb8354aa57065e4017cad65012c49ee7a8"}')

INSERT INTO "heard" ("station", "name", "epoch", "number", "at", "seen") VALUES ('01a20734-5580-7000-8e65-67c3625fb67c', 'Anne’s laptop', '01a20734-5580-7001-92cd-228262414028', 2, '2026-11-23T08:00+01:00[Europe/Paris]', '{"01a20734-5580-7000-8e65-67c3625fb67c/01a20734-5580-7001-92cd-228262414028":"17:2d4e7e1f4f32a843a236b32e8f48d4873e8efeec25c148649e19cbe25543980e"}')

INSERT INTO "heard" ("station", "name", "epoch", "number", "at", "seen") VALUES ('c18788c2-f274-3779-9a72-d9854ea4bfbf', 'Later’s', '991faa56-fd98-3849-bb47-81a6cc0d900e', 1, '2026-11-23T08:00+01:00[Europe/Paris]', '{}')

DELETE FROM "personal_field"

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('accreditation', 'function', 'person', 1)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('accreditation', 'name', 'person', 1)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('accreditation', 'person', 'person', 1)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('attachment', 'name', 'person', 0)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('custom_value', 'value', 'person', 0)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('mandate', 'note', 'person', 0)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('participation', 'note', 'person', 1)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('participation', 'person', 'person', 1)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('participation', 'written', 'person', 1)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('person', 'address', 'id', 0)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('person', 'civility', 'id', 0)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('person', 'country', 'id', 0)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('person', 'email', 'id', 0)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('person', 'family', 'id', 0)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('person', 'given', 'id', 0)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('person', 'languages', 'id', 0)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('person', 'mobile', 'id', 0)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('person', 'note', 'id', 0)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('person', 'phone', 'id', 0)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('person', 'postcode', 'id', 0)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('person', 'preferences', 'id', 0)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('person', 'town', 'id', 0)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('person_name', 'name', 'person', 0)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('section', 'person', 'person', 1)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('section', 'speaker', 'person', 1)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('section', 'text', 'person', 1)

INSERT INTO "personal_field" ("tbl", "field", "via", "keeps") VALUES ('tagging', 'tag', 'person', 0)

DELETE FROM "blob"

DELETE FROM "retirement"

DELETE FROM "source"

DELETE FROM "network"

INSERT INTO "network" ("id", "code", "name", "parent", "website", "note") VALUES ('b956714e-ec8e-56f1-8e46-1ca7f0d4ea87', 'efus', NULL, NULL, NULL, NULL)

DELETE FROM "member"

INSERT INTO "member" ("n", "id", "name", "kind", "country", "country_written", "region", "department", "place", "latitude", "longitude", "address", "postcode", "town", "note", "source", "line", "folded") VALUES (1, '4a09693d-d492-3847-8b8c-ece9a260c1da', 'Gent', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'gent')

INSERT INTO "member" ("n", "id", "name", "kind", "country", "country_written", "region", "department", "place", "latitude", "longitude", "address", "postcode", "town", "note", "source", "line", "folded") VALUES (3, '01a20734-5580-7000-a8b7-1739a6a1919c', 'Torino', NULL, 'IT', NULL, 'Piémont', NULL, 3165524, 45.07, 7.0, NULL, NULL, NULL, 'Two lines,'||char(10)||'“quoted”, a tab	and a tower 🏰', NULL, NULL, 'torino piemont italy italie')

DELETE FROM "member_name"

DELETE FROM "label"

DELETE FROM "link"

DELETE FROM "membership"

INSERT INTO "membership" ("id", "member", "network", "category", "span", "span_first", "span_last", "note", "source", "line") VALUES ('01a20734-5580-7006-bf19-a6b975dce672', '01a20734-5580-7000-a8b7-1739a6a1919c', 'b956714e-ec8e-56f1-8e46-1ca7f0d4ea87', NULL, '1995/..', '1995-01-01', NULL, NULL, NULL, NULL)

DELETE FROM "dues"

DELETE FROM "person"

INSERT INTO "person" ("id", "civility", "given", "family", "languages", "email", "phone", "mobile", "address", "postcode", "town", "country", "preferences", "note", "source", "line", "folded") VALUES ('01a20734-5580-700b-b4d0-072bc2a12e52', NULL, 'Alma', NULL, NULL, 'Alma@example.org', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'alma')

DELETE FROM "person_name"

DELETE FROM "post"

INSERT INTO "post" ("id", "member", "function", "kind", "network", "phone", "email", "address", "postcode", "town", "main_contact", "note", "source", "line", "folded") VALUES ('01a20734-5580-7009-a1b2-c75e4eb8e781', '01a20734-5580-7000-a8b7-1739a6a1919c', 'Adviser', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'adviser')

DELETE FROM "mandate"

INSERT INTO "mandate" ("id", "person", "post", "span", "span_first", "span_last", "confirmed_on", "to_confirm", "note", "source", "line") VALUES ('01a20734-5580-700d-aa18-43a7b8f47ffa', '01a20734-5580-700b-b4d0-072bc2a12e52', '01a20734-5580-7009-a1b2-c75e4eb8e781', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

DELETE FROM "seat"

DELETE FROM "measure"

DELETE FROM "figure"

DELETE FROM "safety_contract"

DELETE FROM "section"

DELETE FROM "twinning"

DELETE FROM "place_choice"

DELETE FROM "event"

DELETE FROM "event_title"

DELETE FROM "participation"

DELETE FROM "tag"

INSERT INTO "tag" ("id", "name", "colour", "note", "folded") VALUES ('01a20734-5580-7007-91fa-114b0ac9a006', 'night', NULL, NULL, 'night')

DELETE FROM "tagging"

INSERT INTO "tagging" ("id", "tag", "member", "person", "event") VALUES ('7c3a55d3-b430-52ef-a2be-a80140de3f62', '01a20734-5580-7007-91fa-114b0ac9a006', '01a20734-5580-7000-a8b7-1739a6a1919c', NULL, NULL)

DELETE FROM "custom_field"

DELETE FROM "custom_value"

DELETE FROM "saved_list"

DELETE FROM "attachment"

INSERT INTO "attachment" ("id", "member", "person", "event", "kind", "name", "media_type", "size", "sha256", "source") VALUES ('01a20734-5580-7014-bcf8-e64d695d0325', '01a20734-5580-7000-a8b7-1739a6a1919c', NULL, NULL, NULL, 'form.txt', NULL, 5, '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824', NULL)

DELETE FROM "export_record"

DELETE FROM "rule_set"

DELETE FROM "assembly"

DELETE FROM "roll_line"

DELETE FROM "regularisation"

DELETE FROM "accreditation"

DELETE FROM "card"

DELETE FROM "presence"

DELETE FROM "excuse"

DELETE FROM "proxy"

DELETE FROM "convocation"

DELETE FROM "agenda_item"

DELETE FROM "ballot"

DELETE FROM "vote"

DELETE FROM "candidacy"

DELETE FROM "stated_count"

DELETE FROM "member_shown"

INSERT INTO "member_shown" ("language", "folded", "n", "name") VALUES ('en', 'gent', 1, 'Gent')

INSERT INTO "member_shown" ("language", "folded", "n", "name") VALUES ('en', 'torino', 3, 'Torino')

INSERT INTO "member_shown" ("language", "folded", "n", "name") VALUES ('fr', 'gent', 1, 'Gent')

INSERT INTO "member_shown" ("language", "folded", "n", "name") VALUES ('fr', 'torino', 3, 'Torino')

DELETE FROM "member_search_data"

INSERT INTO "member_search_data" ("id", "block") VALUES (1, X'0206')

INSERT INTO "member_search_data" ("id", "block") VALUES (10, X'00000000FF00000101040600040101010101000001020101020201010103010103030101010401010404000001')

INSERT INTO "member_search_data" ("id", "block") VALUES (137438953473, X'00000025053067656E7401020200023167010202000332676501020200043367656E01020204090708')

INSERT INTO "member_search_data" ("id", "block") VALUES (274877906945, X'0000008F0530616C6D610302060107646F75626C656403020301066974616C69650302050501790302040106746F72696E6F0302020002316103020601016403020301016903040403010174030202000332616C0302060102646F03020301026974030404030102746F030202000433616C6D0302060103646F750302030103697461030404030103746F7203020204090C0B060B0706070608070807090809')

INSERT INTO "member_search_data" ("id", "block") VALUES (412316860417, X'000000900530616C6D6103020601066974616C696503020505017903020401087069656D6F6E74650302030106746F72696E6F0302020002316103020601016903040403010170030203010174030202000332616C0302060102697403040403010270690302030102746F030202000433616C6D03020601036974610304040301037069650302030103746F7203020204090B060D0B0707060608080707090908')

INSERT INTO "member_search_data" ("id", "block") VALUES (549755813889, X'0000008F0530616C6D6103020601066974616C696503020505017903020401077069656D6F6E740302030106746F72696E6F0302020002316103020601016903040403010170030203010174030202000332616C0302060102697403040403010270690302030102746F030202000433616C6D03020601036974610304040301037069650302030103746F7203020204090B060C0B0707060608080707090908')

INSERT INTO "member_search_data" ("id", "block") VALUES (9007474132647936, X'04000000000000010000000000000000000000000000000300000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000')

INSERT INTO "member_search_data" ("id", "block") VALUES (9007611571601408, X'04000000000000010000000000000000000000000000000300000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000')

DELETE FROM "member_search_idx"

INSERT INTO "member_search_idx" ("segid", "term", "pgno") VALUES (1, X'', 2)

INSERT INTO "member_search_idx" ("segid", "term", "pgno") VALUES (2, X'', 2)

INSERT INTO "member_search_idx" ("segid", "term", "pgno") VALUES (3, X'', 2)

INSERT INTO "member_search_idx" ("segid", "term", "pgno") VALUES (4, X'', 2)

DELETE FROM "member_search_docsize"

INSERT INTO "member_search_docsize" ("id", "sz", "origin") VALUES (1, X'01', 1)

INSERT INTO "member_search_docsize" ("id", "sz", "origin") VALUES (3, X'05', 4)

DELETE FROM "member_search_config"

INSERT INTO "member_search_config" ("k", "v") VALUES ('version', 4)

CREATE INDEX strand_station ON strand (station, epoch)

CREATE INDEX action_undoes ON action (undoes) WHERE undoes IS NOT NULL

CREATE INDEX action_waits ON action (waits) WHERE waits IS NOT NULL

CREATE INDEX action_arrival ON action (arrival) WHERE arrival IS NOT NULL

CREATE INDEX op_action ON op (action)

CREATE INDEX op_row ON op (row)

CREATE INDEX alias_edge_other ON alias_edge (tbl, other)

CREATE INDEX alias_group_first ON alias_group (tbl, first)

CREATE INDEX member_name_member ON member_name (member)

CREATE INDEX member_name_folded ON member_name (folded)

CREATE INDEX label_member ON label (member)

CREATE INDEX link_member ON link (member)

CREATE INDEX link_event ON link (event)

CREATE INDEX membership_member ON membership (member)

CREATE INDEX membership_network ON membership (network)

CREATE INDEX dues_member ON dues (member)

CREATE INDEX person_name_person ON person_name (person)

CREATE INDEX post_member ON post (member)

CREATE INDEX mandate_person ON mandate (person)

CREATE INDEX mandate_post ON mandate (post)

CREATE INDEX seat_member ON seat (member)

CREATE INDEX figure_member ON figure (member)

CREATE INDEX safety_contract_member ON safety_contract (member)

CREATE INDEX section_member ON section (member)

CREATE INDEX twinning_member ON twinning (member)

CREATE INDEX twinning_partner_member ON twinning (partner_member)

CREATE INDEX event_dated ON event (dated_first)

CREATE INDEX event_parent ON event (parent)

CREATE INDEX event_folded ON event (folded)

CREATE INDEX event_title_event ON event_title (event)

CREATE INDEX participation_event ON participation (event)

CREATE INDEX participation_member ON participation (member)

CREATE INDEX participation_person ON participation (person)

CREATE INDEX tagging_tag ON tagging (tag)

CREATE INDEX tagging_member ON tagging (member)

CREATE INDEX tagging_person ON tagging (person)

CREATE INDEX tagging_event ON tagging (event)

CREATE INDEX custom_value_member ON custom_value (member)

CREATE INDEX custom_value_person ON custom_value (person)

CREATE INDEX custom_value_event ON custom_value (event)

CREATE INDEX attachment_member ON attachment (member)

CREATE INDEX attachment_person ON attachment (person)

CREATE INDEX attachment_event ON attachment (event)

CREATE INDEX assembly_event ON assembly (event)

CREATE INDEX roll_line_assembly ON roll_line (assembly)

CREATE INDEX regularisation_roll_line ON regularisation (roll_line)

CREATE INDEX accreditation_assembly ON accreditation (assembly)

CREATE INDEX accreditation_person ON accreditation (person)

CREATE INDEX card_assembly ON card (assembly)

CREATE INDEX presence_assembly ON presence (assembly)

CREATE INDEX excuse_assembly ON excuse (assembly)

CREATE INDEX proxy_assembly ON proxy (assembly)

CREATE INDEX convocation_assembly ON convocation (assembly)

CREATE INDEX agenda_item_assembly ON agenda_item (assembly)

CREATE INDEX ballot_assembly ON ballot (assembly)

CREATE INDEX vote_ballot ON vote (ballot)

CREATE INDEX candidacy_assembly ON candidacy (assembly)

CREATE INDEX stated_count_assembly ON stated_count (assembly)

CREATE INDEX network_parent ON network (parent) WHERE parent IS NOT NULL

CREATE INDEX member_source ON member (source) WHERE source IS NOT NULL

CREATE INDEX member_name_source ON member_name (source) WHERE source IS NOT NULL

CREATE INDEX label_source ON label (source) WHERE source IS NOT NULL

CREATE INDEX link_source ON link (source) WHERE source IS NOT NULL

CREATE INDEX membership_source ON membership (source) WHERE source IS NOT NULL

CREATE INDEX dues_network ON dues (network) WHERE network IS NOT NULL

CREATE INDEX person_source ON person (source) WHERE source IS NOT NULL

CREATE INDEX person_name_source ON person_name (source) WHERE source IS NOT NULL

CREATE INDEX post_network ON post (network) WHERE network IS NOT NULL

CREATE INDEX post_source ON post (source) WHERE source IS NOT NULL

CREATE INDEX mandate_source ON mandate (source) WHERE source IS NOT NULL

CREATE INDEX seat_network ON seat (network) WHERE network IS NOT NULL

CREATE INDEX seat_source ON seat (source) WHERE source IS NOT NULL

CREATE INDEX figure_measure ON figure (measure) WHERE measure IS NOT NULL

CREATE INDEX figure_source ON figure (source) WHERE source IS NOT NULL

CREATE INDEX safety_contract_source ON safety_contract (source) WHERE source IS NOT NULL

CREATE INDEX section_person ON section (person) WHERE person IS NOT NULL

CREATE INDEX section_source ON section (source) WHERE source IS NOT NULL

CREATE INDEX twinning_source ON twinning (source) WHERE source IS NOT NULL

CREATE INDEX event_network ON event (network) WHERE network IS NOT NULL

CREATE INDEX event_recurs ON event (recurs) WHERE recurs IS NOT NULL

CREATE INDEX event_source ON event (source) WHERE source IS NOT NULL

CREATE INDEX event_title_source ON event_title (source) WHERE source IS NOT NULL

CREATE INDEX participation_network ON participation (network) WHERE network IS NOT NULL

CREATE INDEX participation_source ON participation (source) WHERE source IS NOT NULL

CREATE INDEX custom_value_field ON custom_value (field) WHERE field IS NOT NULL

CREATE INDEX attachment_source ON attachment (source) WHERE source IS NOT NULL

CREATE INDEX rule_set_network ON rule_set (network) WHERE network IS NOT NULL

CREATE INDEX assembly_first_call ON assembly (first_call) WHERE first_call IS NOT NULL

CREATE INDEX assembly_rule_set ON assembly (rule_set) WHERE rule_set IS NOT NULL

CREATE INDEX roll_line_member ON roll_line (member) WHERE member IS NOT NULL

CREATE INDEX accreditation_roll_line ON accreditation (roll_line) WHERE roll_line IS NOT NULL

CREATE INDEX card_roll_line ON card (roll_line) WHERE roll_line IS NOT NULL

CREATE INDEX card_accreditation ON card (accreditation) WHERE accreditation IS NOT NULL

CREATE INDEX presence_roll_line ON presence (roll_line) WHERE roll_line IS NOT NULL

CREATE INDEX presence_accreditation ON presence (accreditation) WHERE accreditation IS NOT NULL

CREATE INDEX presence_strikes ON presence (strikes) WHERE strikes IS NOT NULL

CREATE INDEX excuse_roll_line ON excuse (roll_line) WHERE roll_line IS NOT NULL

CREATE INDEX proxy_giver ON proxy (giver) WHERE giver IS NOT NULL

CREATE INDEX proxy_holder ON proxy (holder) WHERE holder IS NOT NULL

CREATE INDEX proxy_scan ON proxy (scan) WHERE scan IS NOT NULL

CREATE INDEX convocation_member ON convocation (member) WHERE member IS NOT NULL

CREATE INDEX ballot_agenda_item ON ballot (agenda_item) WHERE agenda_item IS NOT NULL

CREATE INDEX vote_roll_line ON vote (roll_line) WHERE roll_line IS NOT NULL

CREATE INDEX candidacy_ballot ON candidacy (ballot) WHERE ballot IS NOT NULL

CREATE INDEX candidacy_member ON candidacy (member) WHERE member IS NOT NULL

CREATE INDEX candidacy_seat ON candidacy (seat) WHERE seat IS NOT NULL

CREATE INDEX member_shown_n ON member_shown (n, language)
