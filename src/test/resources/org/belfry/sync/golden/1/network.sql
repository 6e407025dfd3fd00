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
  PRIMARY KEY (tbl, row, person)
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

INSERT INTO "local_fact" ("name", "value") VALUES ('epoch', '01a20734-5580-7001-9860-128de59efbce')

INSERT INTO "local_fact" ("name", "value") VALUES ('file_id', '8c7dd922-ad47-394f-802c-388e12c00eac')

INSERT INTO "local_fact" ("name", "value") VALUES ('hlc', '17954172000010001c18788c2-f274-3779-9a72-d9854ea4bfbf')

INSERT INTO "local_fact" ("name", "value") VALUES ('installation', '289c1ce5-5597-47c4-942a-64f5efc7d622')

INSERT INTO "local_fact" ("name", "value") VALUES ('station', '01a20734-5580-7000-ac9a-0a00a2539475')

INSERT INTO "local_fact" ("name", "value") VALUES ('station_name', 'Carl’s')

DELETE FROM "strand"

INSERT INTO "strand" ("n", "station", "epoch", "parent", "forked", "seq", "digest", "sight", "covered", "told") VALUES (1, 'c18788c2-f274-3779-9a72-d9854ea4bfbf', '991faa56-fd98-3849-bb47-81a6cc0d900e', 0, 0, 1, 'e11af83141809b080e6d1482e20b25f94f63530756cf176292fc41247597c150', 0, 0, 0)

INSERT INTO "strand" ("n", "station", "epoch", "parent", "forked", "seq", "digest", "sight", "covered", "told") VALUES (2, '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 0, 0, 17, '418eed41464c30159d60a192568f7f2910d069405c1fbef29c043f72ac0670ab', 0, 0, 0)

INSERT INTO "strand" ("n", "station", "epoch", "parent", "forked", "seq", "digest", "sight", "covered", "told") VALUES (3, '01a20734-5580-7000-9726-f0edc285fd6d', '01a20734-5580-7001-9cef-11b46247e658', 0, 0, 1, '2acb887a5712fd81ca8dea374a96d5a09f9dc54ba9774e1740cbf967e2ea96c7', 1, 0, 0)

DELETE FROM "sight"

INSERT INTO "sight" ("n", "vector") VALUES (1, '2:16')

DELETE FROM "action"

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (1, '3d061759-5234-3eee-b20b-55680a2e6352', 'c18788c2-f274-3779-9a72-d9854ea4bfbf', '991faa56-fd98-3849-bb47-81a6cc0d900e', 1, '17954172000010001c18788c2-f274-3779-9a72-d9854ea4bfbf', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"edit.member","rows":["b3cad774-79b9-333f-bdb8-b8596c5ac8d7"]}', NULL, '{}', 'e11af83141809b080e6d1482e20b25f94f63530756cf176292fc41247597c150', 1, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (2, '01a20734-5580-7001-b739-9b637ec194ff', '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 1, '1795417200000000001a20734-5580-7000-8510-48aee1059190', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.member","rows":["01a20734-5580-7000-8031-f5970c19c7cb"]}', NULL, '{}', 'f556c635283442995725bf68a64053b03e1c4c53eee77d6ac05f321082b126c8', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (3, '01a20734-5580-7002-bc27-44fc9416116e', '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 2, '1795417200000000101a20734-5580-7000-8510-48aee1059190', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"edit.member","rows":["01a20734-5580-7000-8031-f5970c19c7cb"]}', NULL, '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"1:f556c635283442995725bf68a64053b03e1c4c53eee77d6ac05f321082b126c8"}', '2aae244555bf9171306b263f9045ca4111ba93317269c2943516143c237108e5', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (4, '01a20734-5580-7004-bef8-6b3ce8bc528f', '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 3, '1795417200000000201a20734-5580-7000-8510-48aee1059190', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.member","rows":["01a20734-5580-7003-b6a7-66d7927f1ace"]}', NULL, '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"2:2aae244555bf9171306b263f9045ca4111ba93317269c2943516143c237108e5"}', '2bb388dbb3b53f0706b027612a7f27a4c842dd688eab5499f2eab4c14998fd62', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (5, '01a20734-5580-7005-a1d2-09ff35c4e0ae', '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 4, '1795417200000000301a20734-5580-7000-8510-48aee1059190', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"alias.member","rows":["01a20734-5580-7000-8031-f5970c19c7cb"]}', NULL, '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"3:2bb388dbb3b53f0706b027612a7f27a4c842dd688eab5499f2eab4c14998fd62"}', '40dea1131890fb5aa8df0fc5308685843b7d8dd8e7ca7e4eb870461bb29dc1f3', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (6, '01a20734-5580-7008-a5e4-01edf91e4f31', '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 5, '1795417200000000401a20734-5580-7000-8510-48aee1059190', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.network","rows":["b956714e-ec8e-56f1-8e46-1ca7f0d4ea87"]}', NULL, '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"4:40dea1131890fb5aa8df0fc5308685843b7d8dd8e7ca7e4eb870461bb29dc1f3"}', '4689a6110643220dbac7d23b2da25dd63db19ec425cac89e61f5409d484c9c40', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (7, '01a20734-5580-700a-b62e-2c4523cc0746', '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 6, '1795417200000000501a20734-5580-7000-8510-48aee1059190', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.post","rows":["01a20734-5580-7009-9a8b-ca4c63f3fa17"]}', NULL, '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"5:4689a6110643220dbac7d23b2da25dd63db19ec425cac89e61f5409d484c9c40"}', '65d6c7da58dee10259df926ffe3a42821955c6b7a1a2e272dba3d0c9b8e01044', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (8, '01a20734-5580-700c-b580-d13b77f7c173', '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 7, '1795417200000000601a20734-5580-7000-8510-48aee1059190', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.person","rows":["01a20734-5580-700b-8dbb-13ab1ffe4af3"]}', NULL, '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"6:65d6c7da58dee10259df926ffe3a42821955c6b7a1a2e272dba3d0c9b8e01044"}', 'db5a9bb211d874e9d2a40543bc4566aa6d489de863c82cf4da52893d7c286710', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (9, '01a20734-5580-700e-9fc4-303fce9ecd00', '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 8, '1795417200000000701a20734-5580-7000-8510-48aee1059190', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.mandate","rows":["01a20734-5580-700d-9c6d-58f495f23012"]}', NULL, '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"7:db5a9bb211d874e9d2a40543bc4566aa6d489de863c82cf4da52893d7c286710"}', 'e0dbf1e6bbf52dde55fd9cda986ab0712c1fe301988a5e187f5190d976e33c89', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (10, '01a20734-5580-7010-abe4-5cbad1d3fad2', '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 9, '1795417200000000801a20734-5580-7000-8510-48aee1059190', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.person","rows":["01a20734-5580-700f-9d9f-f68594800bbc"]}', NULL, '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"8:e0dbf1e6bbf52dde55fd9cda986ab0712c1fe301988a5e187f5190d976e33c89"}', '5cb9ef192e6b1de1dd65277780a08ad71078e8073ff94edd776b243456467870', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (11, '01a20734-5580-7012-be07-6e87fda621af', '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 10, '1795417200000000901a20734-5580-7000-8510-48aee1059190', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.mandate","rows":["01a20734-5580-7011-a3c8-748df9789f6b"]}', NULL, '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"9:5cb9ef192e6b1de1dd65277780a08ad71078e8073ff94edd776b243456467870"}', '89952f79f6ce94d0da54c4303861e0ca693f508fa972c953e2ced0aebd5d6869', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (12, '01a20734-5580-7013-9b89-1d4f43348c50', '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 11, '1795417200000000a01a20734-5580-7000-8510-48aee1059190', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"erase.person","rows":["01a20734-5580-700f-9d9f-f68594800bbc"]}', NULL, '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"10:89952f79f6ce94d0da54c4303861e0ca693f508fa972c953e2ced0aebd5d6869"}', '4a570b2c517acbff93d424fdaab80a268dd96ea735da4d342e4f682600314b81', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (13, '01a20734-5580-7015-89cf-0aa12007deca', '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 12, '1795417200000000b01a20734-5580-7000-8510-48aee1059190', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.attachment","rows":["01a20734-5580-7014-8fc4-3fda537f0a8a"]}', NULL, '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"11:4a570b2c517acbff93d424fdaab80a268dd96ea735da4d342e4f682600314b81"}', '0b4e9eb9675c6614a047355f7a8bc7773c4f731238259ad3d75354033911ddab', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (14, '01a20734-5580-7017-b95f-3d0bdf34455a', '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 13, '1795417200000000c01a20734-5580-7000-8510-48aee1059190', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.member","rows":["01a20734-5580-7016-9a65-743c337bd1fc"]}', NULL, '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"12:0b4e9eb9675c6614a047355f7a8bc7773c4f731238259ad3d75354033911ddab"}', 'bdea29bcfc4945dcb13e2778ffa395b9a09bbfcacf1413744709cdfe312f6b9e', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (15, '01a20734-5580-7018-979f-0bc66fb29d2a', '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 14, '1795417200000000d01a20734-5580-7000-8510-48aee1059190', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"remove.member","rows":["01a20734-5580-7016-9a65-743c337bd1fc"]}', NULL, '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"13:bdea29bcfc4945dcb13e2778ffa395b9a09bbfcacf1413744709cdfe312f6b9e"}', '52e37f2c861a461e49b9da892df852c246f45a8bd500a3d631313866ff890315', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (16, '01a20734-5580-701a-906a-fab45f7d6094', '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 15, '1795417200000000e01a20734-5580-7000-8510-48aee1059190', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"add.member","rows":["01a20734-5580-7019-960f-7e4d26fd8e91"]}', NULL, '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"14:52e37f2c861a461e49b9da892df852c246f45a8bd500a3d631313866ff890315"}', '93cfa77dcf9d24fe115b02d0694bf39455369fce0f11f91cb5362ad770e3abb2', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (17, '01a20734-5580-701b-8596-fb64656996be', '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 16, '1795417200000000f01a20734-5580-7000-8510-48aee1059190', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"undo","rows":["01a20734-5580-7019-960f-7e4d26fd8e91"]}', '01a20734-5580-701a-906a-fab45f7d6094', '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"15:93cfa77dcf9d24fe115b02d0694bf39455369fce0f11f91cb5362ad770e3abb2"}', 'b6ca8dcacd9ceaf7614c36a0a2680e1aae8fa3fc2f4157043f30e681eea54233', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (18, '01a20734-5580-701c-b47b-40228ce9b719', '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 17, '1795417200000001001a20734-5580-7000-8510-48aee1059190', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"edit.member","rows":["01a20734-5580-7000-8031-f5970c19c7cb"]}', NULL, '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"16:b6ca8dcacd9ceaf7614c36a0a2680e1aae8fa3fc2f4157043f30e681eea54233"}', '418eed41464c30159d60a192568f7f2910d069405c1fbef29c043f72ac0670ab', 2, 0, NULL, 1)

INSERT INTO "action" ("n", "id", "station", "epoch", "seq", "hlc", "at", "author", "intent", "undoes", "seen", "digest", "strand", "sight", "waits", "arrival") VALUES (19, '01a20734-5580-7000-a7f4-6abf65e8be82', '01a20734-5580-7000-9726-f0edc285fd6d', '01a20734-5580-7001-9cef-11b46247e658', 1, '1795417200000001001a20734-5580-7000-9726-f0edc285fd6d', '2026-11-23T08:00+01:00[Europe/Paris]', 'Anne', '{"key":"edit.member","rows":["01a20734-5580-7000-8031-f5970c19c7cb"]}', NULL, '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"16:b6ca8dcacd9ceaf7614c36a0a2680e1aae8fa3fc2f4157043f30e681eea54233"}', '2acb887a5712fd81ca8dea374a96d5a09f9dc54ba9774e1740cbf967e2ea96c7', 3, 1, NULL, 1)

DELETE FROM "op"

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (1, 1, 'gift', '05531b19-bb84-3b18-809f-979eeb429ad3', 'insert', '{"worth":12}', '{}', X'FF03E30635543272950D49954FAA0D06', X'EDEB2360D917253BD9DF61D1D36F5BFD7585E46D0A856BC80A9DDEC20DCC4DB7')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (2, 1, 'member', '4a09693d-d492-3847-8b8c-ece9a260c1da', 'insert', '{"motto":"…","name":"Gent"}', '{}', X'B69A37B37B7D3FBFA1A7778ACBB116B5', X'BC8B782593F1AD062B84CDB11D6392DDCA6EFB44DCD846F22781AE187E4D0CAE')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (3, 2, 'member', '01a20734-5580-7000-8031-f5970c19c7cb', 'insert', '{"country":"IT","latitude":45.07,"longitude":7.0,"name":"Turin","note":"Two lines,\n“quoted”, a tab\tand a tower 🏰","place":3165524}', '{}', X'0E7D2158A3AE27743E82138BA32AB416', X'CF3669C50519A1F977BE0638D5EF73BA7F0C5AD64976538366CCA8255E9A2B3F')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (4, 3, 'member', '01a20734-5580-7000-8031-f5970c19c7cb', 'update', '{"name":"Torino"}', '{"name":"Turin"}', X'D3232B27CF1D5CF56149EAC36CBDC1C7', X'329FA5DAEBD4BE2251FEC44739CF1EBC26FBE59FC385120873CDD1F36E0A4C5F')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (5, 4, 'member', '01a20734-5580-7003-b6a7-66d7927f1ace', 'insert', '{"name":"Torino (doubled)"}', '{}', X'01E3BA71B30ACD74B5FBFFF6505E27DA', X'7E8C53998B09B92DD848166BA9BD364AE601E923A1C3CECF4D0FC845B29AB23C')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (6, 5, 'member', '01a20734-5580-7000-8031-f5970c19c7cb', 'alias', '{"alias":"01a20734-5580-7003-b6a7-66d7927f1ace","on":1}', '{}', X'2ACCF60ABDF6D00CCD3957F346EDF8E8', X'CF5D8C360093F2ED1CEAC96047A10DDD0C814D64482C0D90B16191C43BE8C54A')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (7, 6, 'network', 'b956714e-ec8e-56f1-8e46-1ca7f0d4ea87', 'insert', '{"code":"efus"}', '{}', X'08542538153ED7814813B3633B1D2014', X'1A3FE86C634EF7226531747C7A1CC7F7FDB688EC9C7597A4442A4277CCF61F94')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (8, 6, 'membership', '01a20734-5580-7006-b02e-a7b653cc3fc0', 'insert', '{"member":"01a20734-5580-7000-8031-f5970c19c7cb","network":"b956714e-ec8e-56f1-8e46-1ca7f0d4ea87","span":"1995/.."}', '{}', X'8FE016656498AD3AB0BE29A21729D8D0', X'4E1D0F50EB8ED7B7F03EB1D33F3FE827E43AB4F1D8F99070795D7831DDD14518')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (9, 6, 'tag', '01a20734-5580-7007-9275-892646ef1387', 'insert', '{"name":"night"}', '{}', X'A5FF353A34A32B200D54A49D18EB91B2', X'37853096C571EC192BF334507EAE8167A244682745552E336423A71151111AC9')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (10, 6, 'tagging', '8df00ef4-2eb0-56de-bbd5-6e6914e25a0e', 'insert', '{"member":"01a20734-5580-7000-8031-f5970c19c7cb","tag":"01a20734-5580-7007-9275-892646ef1387"}', '{}', X'52862DF8A9A859014D5A033C36D29DDB', X'DF5064DC508047A8B65DC1FB711490100927138073ADEE1E94BBA9461646B5EA')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (11, 7, 'post', '01a20734-5580-7009-9a8b-ca4c63f3fa17', 'insert', '{"function":"Adviser","member":"01a20734-5580-7000-8031-f5970c19c7cb"}', '{}', X'15EEC684EF6D86DCFCDD6FE6C391078C', X'68B06984403115A2B556BE7E31183D09E8D0661B7CB1A0964E0C2E5FE9A6F3D0')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (12, 8, 'person', '01a20734-5580-700b-8dbb-13ab1ffe4af3', 'insert', '{"email":"Alma@example.org","given":"Alma"}', '{}', X'2ABD973913AB1459F00EAC66BA1582BF', X'5ED91039584F4AA43FC48C2AA3CB5EC5207DE238CB79DDC38113EDE30E35C4AB')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (13, 9, 'mandate', '01a20734-5580-700d-9c6d-58f495f23012', 'insert', '{"person":"01a20734-5580-700b-8dbb-13ab1ffe4af3","post":"01a20734-5580-7009-9a8b-ca4c63f3fa17"}', '{}', X'B694F8D679B4C706BEC10D703E4C8C65', X'2B82298A609811B486EA37E2A791AFE1984C5F03017FAFE2ACD614129A1E32FC')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (14, 10, 'person', '01a20734-5580-700f-9d9f-f68594800bbc', 'insert', '{}', '{}', NULL, X'4B35B37D17D747D4F346BD7A4645AB46EFE04987257AA0A3891FD675CDF072F4')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (15, 11, 'mandate', '01a20734-5580-7011-a3c8-748df9789f6b', 'insert', '{}', '{"person":"01a20734-5580-700f-9d9f-f68594800bbc"}', NULL, X'358CAE5280883419C20B794C9AE7F9A131F69CBB7606E0156BDFBB7B3F95F176')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (16, 12, 'person', '01a20734-5580-700f-9d9f-f68594800bbc', 'erase', '{}', '{}', X'46D7C36443C35E64D3BD960B813CB4B3', X'649E2675C07E86B3BC81F8C4C9E5632183C6D1BA5BB447239162905E2E13BBB6')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (17, 13, 'attachment', '01a20734-5580-7014-8fc4-3fda537f0a8a', 'insert', '{"member":"01a20734-5580-7000-8031-f5970c19c7cb","name":"form.txt","sha256":"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824","size":5}', '{}', X'8565267138C6858E4B8AC2DFD166D07C', X'10FB9C3B7A5AF8E46127E7D7E75807C54513365E1DCAA1A21332E140D32BE08B')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (18, 14, 'member', '01a20734-5580-7016-9a65-743c337bd1fc', 'insert', '{"name":"Brno"}', '{}', X'AB31433A7874DDC3FB4619C25B2EFE28', X'E8D36CCBE41386D63919232DFC90ACD2F603A47A811A2D256BB7DAA561BFFD73')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (19, 15, 'member', '01a20734-5580-7016-9a65-743c337bd1fc', 'delete', '{}', '{"name":"Brno"}', X'524754A8FB7FC7D78BF1387CAA96F9FC', X'D206CA09B6ADD93D1389D6752DC0E0BDA5E34049AB8C9FAF0E16AE11E3BF8C9B')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (20, 16, 'member', '01a20734-5580-7019-960f-7e4d26fd8e91', 'insert', '{"name":"A mistake"}', '{}', X'864DBEC86E1E48647BF5F57929B4039F', X'2054F5B244CB963BA03576117867FC00833A8CD114D859C9DAE9E4639A5FD6EB')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (21, 17, 'member', '01a20734-5580-7019-960f-7e4d26fd8e91', 'delete', '{}', '{"name":"A mistake"}', X'2FFE6BB86471869DE1DF56C476725A2F', X'A20287723982B79FD5D5B43695E0CD6C7B85F16A2EBCA6BFE2719A2AC74AC4CD')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (22, 18, 'member', '01a20734-5580-7000-8031-f5970c19c7cb', 'update', '{"name":"Torino","region":"Piémont"}', '{"name":"Torino (doubled)","region":null}', X'5A5B2293C28945214421C0E9FCCD77A7', X'D93956E45B4B30E3E880AE12A6AC1B7CC9EF2323345B0BC6765F736E4A04E0EF')

INSERT INTO "op" ("n", "action", "tbl", "row", "what", "set_", "was", "salt", "digest") VALUES (23, 19, 'member', '01a20734-5580-7000-8031-f5970c19c7cb', 'update', '{"name":"Torino","region":"Piemonte"}', '{"name":"Torino (doubled)","region":null}', X'D3B9499181D564F6758AF3DBCFAF54BF', X'51D99177B90B8A3361E0EA72D84FB95E9F01DD74616A9673081E0F08D08B7992')

DELETE FROM "conflict"

INSERT INTO "conflict" ("tbl", "row", "field") VALUES ('member', '01a20734-5580-7000-8031-f5970c19c7cb', 'region')

DELETE FROM "kept_row"

DELETE FROM "alias_edge"

INSERT INTO "alias_edge" ("tbl", "row", "other") VALUES ('member', '01a20734-5580-7000-8031-f5970c19c7cb', '01a20734-5580-7003-b6a7-66d7927f1ace')

DELETE FROM "alias_group"

INSERT INTO "alias_group" ("tbl", "row", "first") VALUES ('member', '01a20734-5580-7000-8031-f5970c19c7cb', '01a20734-5580-7000-8031-f5970c19c7cb')

INSERT INTO "alias_group" ("tbl", "row", "first") VALUES ('member', '01a20734-5580-7003-b6a7-66d7927f1ace', '01a20734-5580-7000-8031-f5970c19c7cb')

DELETE FROM "past_reference"

DELETE FROM "unknown_row"

INSERT INTO "unknown_row" ("tbl", "row") VALUES ('gift', '05531b19-bb84-3b18-809f-979eeb429ad3')

INSERT INTO "unknown_row" ("tbl", "row") VALUES ('member', '4a09693d-d492-3847-8b8c-ece9a260c1da')

DELETE FROM "erased_row"

INSERT INTO "erased_row" ("tbl", "row", "person") VALUES ('mandate', '01a20734-5580-7011-a3c8-748df9789f6b', '01a20734-5580-700f-9d9f-f68594800bbc')

INSERT INTO "erased_row" ("tbl", "row", "person") VALUES ('person', '01a20734-5580-700f-9d9f-f68594800bbc', '01a20734-5580-700f-9d9f-f68594800bbc')

DELETE FROM "arrival"

INSERT INTO "arrival" ("n", "at", "actions") VALUES (1, '2026-11-23T08:00+01:00[Europe/Paris]', 19)

DELETE FROM "batch"

INSERT INTO "batch" ("n", "station", "epoch", "number", "own", "header", "digest") VALUES (1, 'c18788c2-f274-3779-9a72-d9854ea4bfbf', '991faa56-fd98-3849-bb47-81a6cc0d900e', 1, 0, '{"format":"belfry-batch","version":1,"min_reader":1,"file":"8c7dd922-ad47-394f-802c-388e12c00eac","station":"c18788c2-f274-3779-9a72-d9854ea4bfbf","name":"Later’s","epoch":"991faa56-fd98-3849-bb47-81a6cc0d900e","number":1,"ranges":[{"epoch":"991faa56-fd98-3849-bb47-81a6cc0d900e","first":1,"last":1,"digest":"e11af83141809b080e6d1482e20b25f94f63530756cf176292fc41247597c150"}],"previous":null,"seen":{},"at":"2026-11-23T08:00+01:00[Europe/Paris]","app":"0.1"}', 'e0a7e5edc96e2e82f598e0f483a61ec96c41803369924e88840ed04fabd19099')

INSERT INTO "batch" ("n", "station", "epoch", "number", "own", "header", "digest") VALUES (2, '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 1, 0, '{"format":"belfry-batch","version":1,"min_reader":1,"file":"8c7dd922-ad47-394f-802c-388e12c00eac","station":"01a20734-5580-7000-8510-48aee1059190","name":"Anne’s laptop","epoch":"01a20734-5580-7001-b612-736e1ffbc95d","number":1,"ranges":[{"epoch":"01a20734-5580-7001-b612-736e1ffbc95d","first":1,"last":16,"digest":"b6ca8dcacd9ceaf7614c36a0a2680e1aae8fa3fc2f4157043f30e681eea54233"}],"previous":null,"seen":{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"16:b6ca8dcacd9ceaf7614c36a0a2680e1aae8fa3fc2f4157043f30e681eea54233"},"at":"2026-11-23T08:00+01:00[Europe/Paris]","app":"1"}', '709ed03b6baab459bd8b1a1d9d990a0722e8041517ed90b124151e1511b66594')

INSERT INTO "batch" ("n", "station", "epoch", "number", "own", "header", "digest") VALUES (3, '01a20734-5580-7000-8510-48aee1059190', '01a20734-5580-7001-b612-736e1ffbc95d', 2, 0, '{"format":"belfry-batch","version":1,"min_reader":1,"file":"8c7dd922-ad47-394f-802c-388e12c00eac","station":"01a20734-5580-7000-8510-48aee1059190","name":"Anne’s laptop","epoch":"01a20734-5580-7001-b612-736e1ffbc95d","number":2,"ranges":[{"epoch":"01a20734-5580-7001-b612-736e1ffbc95d","first":17,"last":17,"digest":"418eed41464c30159d60a192568f7f2910d069405c1fbef29c043f72ac0670ab"}],"previous":"709ed03b6baab459bd8b1a1d9d990a0722e8041517ed90b124151e1511b66594","seen":{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"17:418eed41464c30159d60a192568f7f2910d069405c1fbef29c043f72ac0670ab"},"at":"2026-11-23T08:00+01:00[Europe/Paris]","app":"1"}', '78a5752d235c87f9b9732920e506ba5988e6e152923829c3bf83bdae74e31ff9')

INSERT INTO "batch" ("n", "station", "epoch", "number", "own", "header", "digest") VALUES (4, '01a20734-5580-7000-9726-f0edc285fd6d', '01a20734-5580-7001-9cef-11b46247e658', 1, 0, '{"format":"belfry-batch","version":1,"min_reader":1,"file":"8c7dd922-ad47-394f-802c-388e12c00eac","station":"01a20734-5580-7000-9726-f0edc285fd6d","name":"Bob’s","epoch":"01a20734-5580-7001-9cef-11b46247e658","number":1,"ranges":[{"epoch":"01a20734-5580-7001-9cef-11b46247e658","first":1,"last":1,"digest":"2acb887a5712fd81ca8dea374a96d5a09f9dc54ba9774e1740cbf967e2ea96c7"}],"previous":null,"seen":{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"16:b6ca8dcacd9ceaf7614c36a0a2680e1aae8fa3fc2f4157043f30e681eea54233","01a20734-5580-7000-9726-f0edc285fd6d/01a20734-5580-7001-9cef-11b46247e658":"1:2acb887a5712fd81ca8dea374a96d5a09f9dc54ba9774e1740cbf967e2ea96c7"},"at":"2026-11-23T08:00+01:00[Europe/Paris]","app":"1"}', '195d2c52369bd87af8e5538ea3ac8e7bcc81422345a91b3d74cd17fab1ecad0f')

DELETE FROM "heard"

INSERT INTO "heard" ("station", "name", "epoch", "number", "at", "seen") VALUES ('01a20734-5580-7000-8510-48aee1059190', 'Anne’s laptop', '01a20734-5580-7001-b612-736e1ffbc95d', 2, '2026-11-23T08:00+01:00[Europe/Paris]', '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"17:418eed41464c30159d60a192568f7f2910d069405c1fbef29c043f72ac0670ab"}')

INSERT INTO "heard" ("station", "name", "epoch", "number", "at", "seen") VALUES ('01a20734-5580-7000-9726-f0edc285fd6d', 'Bob’s', '01a20734-5580-7001-9cef-11b46247e658', 1, '2026-11-23T08:00+01:00[Europe/Paris]', '{"01a20734-5580-7000-8510-48aee1059190/01a20734-5580-7001-b612-736e1ffbc95d":"16:b6ca8dcacd9ceaf7614c36a0a2680e1aae8fa3fc2f4157043f30e681eea54233","01a20734-5580-7000-9726-f0edc285fd6d/01a20734-5580-7001-9cef-11b46247e658":"1:2acb887a5712fd81ca8dea374a96d5a09f9dc54ba9774e1740cbf967e2ea96c7"}')

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

INSERT INTO "member" ("n", "id", "name", "kind", "country", "country_written", "region", "department", "place", "latitude", "longitude", "address", "postcode", "town", "note", "source", "line", "folded") VALUES (3, '01a20734-5580-7000-8031-f5970c19c7cb', 'Torino', NULL, 'IT', NULL, 'Piemonte', NULL, 3165524, 45.07, 7.0, NULL, NULL, NULL, 'Two lines,'||char(10)||'“quoted”, a tab	and a tower 🏰', NULL, NULL, 'torino piemonte italy italie')

DELETE FROM "member_name"

DELETE FROM "label"

DELETE FROM "link"

DELETE FROM "membership"

INSERT INTO "membership" ("id", "member", "network", "category", "span", "span_first", "span_last", "note", "source", "line") VALUES ('01a20734-5580-7006-b02e-a7b653cc3fc0', '01a20734-5580-7000-8031-f5970c19c7cb', 'b956714e-ec8e-56f1-8e46-1ca7f0d4ea87', NULL, '1995/..', '1995-01-01', NULL, NULL, NULL, NULL)

DELETE FROM "dues"

DELETE FROM "person"

INSERT INTO "person" ("id", "civility", "given", "family", "languages", "email", "phone", "mobile", "address", "postcode", "town", "country", "preferences", "note", "source", "line", "folded") VALUES ('01a20734-5580-700b-8dbb-13ab1ffe4af3', NULL, 'Alma', NULL, NULL, 'Alma@example.org', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'alma')

DELETE FROM "person_name"

DELETE FROM "post"

INSERT INTO "post" ("id", "member", "function", "kind", "network", "phone", "email", "address", "postcode", "town", "main_contact", "note", "source", "line", "folded") VALUES ('01a20734-5580-7009-9a8b-ca4c63f3fa17', '01a20734-5580-7000-8031-f5970c19c7cb', 'Adviser', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'adviser')

DELETE FROM "mandate"

INSERT INTO "mandate" ("id", "person", "post", "span", "span_first", "span_last", "confirmed_on", "to_confirm", "note", "source", "line") VALUES ('01a20734-5580-700d-9c6d-58f495f23012', '01a20734-5580-700b-8dbb-13ab1ffe4af3', '01a20734-5580-7009-9a8b-ca4c63f3fa17', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

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

INSERT INTO "tag" ("id", "name", "colour", "note", "folded") VALUES ('01a20734-5580-7007-9275-892646ef1387', 'night', NULL, NULL, 'night')

DELETE FROM "tagging"

INSERT INTO "tagging" ("id", "tag", "member", "person", "event") VALUES ('8df00ef4-2eb0-56de-bbd5-6e6914e25a0e', '01a20734-5580-7007-9275-892646ef1387', '01a20734-5580-7000-8031-f5970c19c7cb', NULL, NULL)

DELETE FROM "custom_field"

DELETE FROM "custom_value"

DELETE FROM "saved_list"

DELETE FROM "attachment"

INSERT INTO "attachment" ("id", "member", "person", "event", "kind", "name", "media_type", "size", "sha256", "source") VALUES ('01a20734-5580-7014-8fc4-3fda537f0a8a', '01a20734-5580-7000-8031-f5970c19c7cb', NULL, NULL, NULL, 'form.txt', NULL, 5, '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824', NULL)

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

INSERT INTO "member_search_data" ("id", "block") VALUES (412316860417, X'0000008F0530616C6D6103020601066974616C696503020505017903020401077069656D6F6E740302030106746F72696E6F0302020002316103020601016903040403010170030203010174030202000332616C0302060102697403040403010270690302030102746F030202000433616C6D03020601036974610304040301037069650302030103746F7203020204090B060C0B0707060608080707090908')

INSERT INTO "member_search_data" ("id", "block") VALUES (549755813889, X'000000900530616C6D6103020601066974616C696503020505017903020401087069656D6F6E74650302030106746F72696E6F0302020002316103020601016903040403010170030203010174030202000332616C0302060102697403040403010270690302030102746F030202000433616C6D03020601036974610304040301037069650302030103746F7203020204090B060D0B0707060608080707090908')

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

CREATE INDEX erased_row_person ON erased_row (person)

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
