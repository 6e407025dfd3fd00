-- The first schema: the domain, whole, and the ledger that every change to it is written in.
--
-- Habits of this file
-- * Synced tables: text ids (UUIDv7, or derived UUIDv5), STRICT, no UNIQUE on what people type, no cascade,
--   foreign keys deferred, no rule across fields. Codes are open: an unknown code is kept.
-- * A column of an uncertain date holds EDTF text (ISO 8601-2, level 1). NAME_first and NAME_last beside it are
--   its earliest and latest day; they, `folded` and `n` are derived by Database and never travel.
-- * Money is in cents. Times of meetings are local, with the zone beside them.
-- * `source` and `line` say where a fact came from.

-- ---------------------------------------------------------------- this file, this station (never travel)

CREATE TABLE local_fact (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How far each station's actions are applied. A strand is the unbroken run of one station's epoch; a disk that was cloned
-- makes a second one that leaves the first (`parent`) after its seq `forked`. `sight` is that of its last action; `covered` is
-- the seq up to which a snapshot stands for actions that are not here; `told` says that an own action has named it since.
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
) STRICT;
CREATE INDEX strand_station ON strand (station, epoch);

-- What actions have seen: strand:seq, separated by spaces, the action's own strand left out. Numbers of this file only.
CREATE TABLE sight (
  n      INTEGER PRIMARY KEY,
  vector TEXT NOT NULL
) STRICT;

-- An action that waits for others has no strand yet; `waits` is the first of them. `arrival` tells which import brought it.
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
) STRICT;
CREATE INDEX action_undoes ON action (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX action_waits ON action (waits) WHERE waits IS NOT NULL;
CREATE INDEX action_arrival ON action (arrival) WHERE arrival IS NOT NULL;

-- `action` is the n of an action. Not a foreign key: the head of an action is written after its ops, and while one
-- deferred key is open SQLite searches every referring table at each insert. An op whose values were erased has no salt.
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
) STRICT;
CREATE INDEX op_action ON op (action);
CREATE INDEX op_row ON op (row);

-- ---------------------------------------------------------------- derived of the ledger, local

-- fields whose heads differ; field '': the row was deleted by some and written by others
CREATE TABLE conflict (
  tbl   TEXT NOT NULL,
  row   TEXT NOT NULL,
  field TEXT NOT NULL,
  PRIMARY KEY (tbl, row, field)
) STRICT, WITHOUT ROWID;

-- rows that all their heads delete, alive since a living row refers to them
CREATE TABLE kept_row (
  tbl TEXT NOT NULL,
  row TEXT NOT NULL,
  PRIMARY KEY (tbl, row)
) STRICT, WITHOUT ROWID;

-- edges between duplicates that stand
CREATE TABLE alias_edge (
  tbl   TEXT NOT NULL,
  row   TEXT NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (tbl, row, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_edge_other ON alias_edge (tbl, other);

-- rows that are read as one, by the smallest id among them
CREATE TABLE alias_group (
  tbl   TEXT NOT NULL,
  row   TEXT NOT NULL,
  first TEXT NOT NULL,
  PRIMARY KEY (tbl, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_group_first ON alias_group (tbl, first);

-- rows that once referred to `parent` and do so no more, or are gone
CREATE TABLE past_reference (
  parent TEXT NOT NULL,
  tbl    TEXT NOT NULL,
  row    TEXT NOT NULL,
  PRIMARY KEY (parent, tbl, row)
) STRICT, WITHOUT ROWID;

-- rows with tables or fields that this version does not know
CREATE TABLE unknown_row (
  tbl TEXT NOT NULL,
  row TEXT NOT NULL,
  PRIMARY KEY (tbl, row)
) STRICT, WITHOUT ROWID;

-- rows that named a person who is erased, or of whom something was erased before it came here; the person's own row only
-- once the erasure itself is applied
CREATE TABLE erased_row (
  tbl    TEXT NOT NULL,
  row    TEXT NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (tbl, row, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX erased_row_person ON erased_row (person);

-- ---------------------------------------------------------------- what came and went by files, local

-- one import: an entry of the history
CREATE TABLE arrival (
  n       INTEGER PRIMARY KEY,
  at      TEXT    NOT NULL,
  actions INTEGER NOT NULL
) STRICT;

-- batches written (own) or read, from which their files can be written again, byte by byte
CREATE TABLE batch (
  n       INTEGER PRIMARY KEY,
  station TEXT    NOT NULL,
  epoch   TEXT    NOT NULL,
  number  INTEGER NOT NULL,
  own     INTEGER NOT NULL,
  header  TEXT    NOT NULL,
  digest  TEXT    NOT NULL,
  UNIQUE (station, epoch, number, digest)
) STRICT;

-- what each station said last of itself
CREATE TABLE heard (
  station TEXT NOT NULL PRIMARY KEY,
  name    TEXT NOT NULL,
  epoch   TEXT NOT NULL,
  number  INTEGER NOT NULL,
  at      TEXT NOT NULL,
  seen    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which fields are about a person, and the column that leads from the row to that person ('id': the row itself).
-- Erasure and the list of what is kept about somebody read this table.
-- `keeps`: the row is a record of somebody else (a member's participation), which stays when the person is erased.
CREATE TABLE personal_field (
  tbl   TEXT NOT NULL,
  field TEXT NOT NULL,
  via   TEXT NOT NULL,
  keeps INTEGER NOT NULL,
  PRIMARY KEY (tbl, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE blob (
  sha256 TEXT NOT NULL PRIMARY KEY,
  bytes  BLOB NOT NULL
) STRICT;

-- ---------------------------------------------------------------- stations

-- a station that left; id derived of station and epoch; `seq` is its last action that can still be had
CREATE TABLE retirement (
  id      TEXT NOT NULL PRIMARY KEY,
  station TEXT NOT NULL,
  epoch   TEXT NOT NULL,
  seq     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- sources, networks, members

CREATE TABLE source (
  id       TEXT NOT NULL PRIMARY KEY,
  kind     TEXT,
  name     TEXT,
  language TEXT,
  sha256   TEXT,
  read_on  TEXT,
  text     TEXT
) STRICT;

-- id derived of the code
CREATE TABLE network (
  id      TEXT NOT NULL PRIMARY KEY,
  code    TEXT NOT NULL,
  name    TEXT,
  parent  TEXT REFERENCES network (id) DEFERRABLE INITIALLY DEFERRED,
  website TEXT,
  note    TEXT
) STRICT, WITHOUT ROWID;

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
) STRICT;

-- names by language; kind: official, exonym, former, variant
CREATE TABLE member_name (
  id       TEXT NOT NULL PRIMARY KEY,
  member   TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  language TEXT,
  kind     TEXT,
  name     TEXT NOT NULL,
  source   TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line     INTEGER,
  folded   TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX member_name_member ON member_name (member);
CREATE INDEX member_name_folded ON member_name (folded);

-- labels of a place, as "priority security zone"
CREATE TABLE label (
  id     TEXT NOT NULL PRIMARY KEY,
  member TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  name   TEXT NOT NULL,
  span   TEXT,
  span_first TEXT,
  span_last  TEXT,
  source TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line   INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX label_member ON label (member);

-- addresses on the web; the target may be missing where a text kept only the label
CREATE TABLE link (
  id     TEXT NOT NULL PRIMARY KEY,
  member TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  event  TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  kind   TEXT,
  label  TEXT,
  target TEXT,
  source TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line   INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX link_member ON link (member);
CREATE INDEX link_event ON link (event);

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
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_member ON membership (member);
CREATE INDEX membership_network ON membership (network);

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
) STRICT, WITHOUT ROWID;
CREATE INDEX dues_member ON dues (member);

-- ---------------------------------------------------------------- people

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
) STRICT, WITHOUT ROWID;

CREATE TABLE person_name (
  id     TEXT NOT NULL PRIMARY KEY,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  name   TEXT NOT NULL,
  source TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line   INTEGER,
  folded TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX person_name_person ON person_name (person);

-- kind: elected, delegate, officer, focal-point
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
) STRICT, WITHOUT ROWID;
CREATE INDEX post_member ON post (member);

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
) STRICT, WITHOUT ROWID;
CREATE INDEX mandate_person ON mandate (person);
CREATE INDEX mandate_post ON mandate (post);

-- a seat belongs to a member, not to a person; `class` is the third that is renewed together
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
) STRICT, WITHOUT ROWID;
CREATE INDEX seat_member ON seat (member);

-- ---------------------------------------------------------------- figures, contracts, texts

-- id derived of the code; population is one of them, indicators the others
CREATE TABLE measure (
  id   TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT,
  unit TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

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
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_member ON figure (member);

CREATE TABLE safety_contract (
  id      TEXT NOT NULL PRIMARY KEY,
  member  TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  signed  TEXT,
  signed_first TEXT,
  signed_last  TEXT,
  written TEXT,
  source  TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line    INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX safety_contract_member ON safety_contract (member);

-- kind: statement, practice, policy, vision, news, description, text
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
) STRICT;
CREATE INDEX section_member ON section (member);

-- ---------------------------------------------------------------- twinnings

-- one member's claim; confirmed when the partner is a member that claims it back
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
) STRICT, WITHOUT ROWID;
CREATE INDEX twinning_member ON twinning (member);
CREATE INDEX twinning_partner_member ON twinning (partner_member);

-- a name as written that a person has resolved to a place, for every later reading
CREATE TABLE place_choice (
  id      TEXT NOT NULL PRIMARY KEY,
  written TEXT NOT NULL,
  country TEXT,
  place   INTEGER,
  latitude  REAL,
  longitude REAL
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- events and participation

-- `dated` is the EDTF date; starts_at and ends_at (local, with zone) only where hours are known
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
) STRICT, WITHOUT ROWID;
CREATE INDEX event_dated ON event (dated_first);
CREATE INDEX event_parent ON event (parent);
CREATE INDEX event_folded ON event (folded);

CREATE TABLE event_title (
  id       TEXT NOT NULL PRIMARY KEY,
  event    TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  language TEXT,
  title    TEXT NOT NULL,
  source   TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  line     INTEGER,
  folded   TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX event_title_event ON event_title (event);

-- role: participant, partner, pilot, presentation, candidate, host; attendance: present, represented, excused,
-- absent or nothing; invitation: to-invite, invited, registered, declined; network: the one it was listed under
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
) STRICT, WITHOUT ROWID;
CREATE INDEX participation_event ON participation (event);
CREATE INDEX participation_member ON participation (member);
CREATE INDEX participation_person ON participation (person);

-- ---------------------------------------------------------------- tags, fields, lists, attachments

CREATE TABLE tag (
  id     TEXT NOT NULL PRIMARY KEY,
  name   TEXT NOT NULL,
  colour TEXT,
  note   TEXT,
  folded TEXT
) STRICT, WITHOUT ROWID;

-- id derived of the tag and what bears it
CREATE TABLE tagging (
  id     TEXT NOT NULL PRIMARY KEY,
  tag    TEXT REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
  member TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  event  TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX tagging_tag ON tagging (tag);
CREATE INDEX tagging_member ON tagging (member);
CREATE INDEX tagging_person ON tagging (person);
CREATE INDEX tagging_event ON tagging (event);

CREATE TABLE custom_field (
  id       TEXT NOT NULL PRIMARY KEY,
  about    TEXT,
  name     TEXT NOT NULL,
  kind     TEXT,
  choices  TEXT,
  personal INTEGER,
  position INTEGER
) STRICT, WITHOUT ROWID;

-- id derived of the field and what bears it
CREATE TABLE custom_value (
  id     TEXT NOT NULL PRIMARY KEY,
  field  TEXT REFERENCES custom_field (id) DEFERRABLE INITIALLY DEFERRED,
  member TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  event  TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  value  TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX custom_value_member ON custom_value (member);
CREATE INDEX custom_value_person ON custom_value (person);
CREATE INDEX custom_value_event ON custom_value (event);

CREATE TABLE saved_list (
  id       TEXT NOT NULL PRIMARY KEY,
  about    TEXT,
  name     TEXT NOT NULL,
  filter   TEXT,
  columns  TEXT,
  position INTEGER
) STRICT, WITHOUT ROWID;

-- kind: arms, form, scan, document; the bytes are in `blob`
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
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_member ON attachment (member);
CREATE INDEX attachment_person ON attachment (person);
CREATE INDEX attachment_event ON attachment (event);

-- which list left the house, when, with how many lines, to what kind of file: lists once taken cannot be recalled
CREATE TABLE export_record (
  id     TEXT NOT NULL PRIMARY KEY,
  at     TEXT,
  what   TEXT,
  filter TEXT,
  format TEXT,
  lines  INTEGER
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- the General Assembly

CREATE TABLE rule_set (
  id         TEXT NOT NULL PRIMARY KEY,
  network    TEXT REFERENCES network (id) DEFERRABLE INITIALLY DEFERRED,
  valid_from TEXT,
  reference  TEXT,
  rules      TEXT
) STRICT, WITHOUT ROWID;

-- id derived of the event; `rules` and `hash` are what was frozen with the roll; `first_call` is set on a second call
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
) STRICT, WITHOUT ROWID;
CREATE INDEX assembly_event ON assembly (event);

-- id derived of assembly and member
CREATE TABLE roll_line (
  id       TEXT NOT NULL PRIMARY KEY,
  assembly TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  member   TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  row      INTEGER,
  category TEXT,
  votes    INTEGER,
  standing TEXT,
  reasons  TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX roll_line_assembly ON roll_line (assembly);

-- the chair admits or excludes a line after the roll is frozen
CREATE TABLE regularisation (
  id        TEXT NOT NULL PRIMARY KEY,
  roll_line TEXT REFERENCES roll_line (id) DEFERRABLE INITIALLY DEFERRED,
  admits    INTEGER,
  reason    TEXT,
  at        TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX regularisation_roll_line ON regularisation (roll_line);

-- role: delegate, substitute, observer, guest
CREATE TABLE accreditation (
  id        TEXT NOT NULL PRIMARY KEY,
  assembly  TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  roll_line TEXT REFERENCES roll_line (id) DEFERRABLE INITIALLY DEFERRED,
  person    TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  name      TEXT,
  function  TEXT,
  role      TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX accreditation_assembly ON accreditation (assembly);
CREATE INDEX accreditation_person ON accreditation (person);

CREATE TABLE card (
  id            TEXT NOT NULL PRIMARY KEY,
  assembly      TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  roll_line     TEXT REFERENCES roll_line (id) DEFERRABLE INITIALLY DEFERRED,
  number        TEXT,
  accreditation TEXT REFERENCES accreditation (id) DEFERRABLE INITIALLY DEFERRED,
  at            TEXT,
  desk          TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX card_assembly ON card (assembly);

-- append only; direction: in, out; origin: desk, paper, import; `strikes` names an earlier line struck out by this one
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
) STRICT, WITHOUT ROWID;
CREATE INDEX presence_assembly ON presence (assembly);

CREATE TABLE excuse (
  id        TEXT NOT NULL PRIMARY KEY,
  assembly  TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  roll_line TEXT REFERENCES roll_line (id) DEFERRABLE INITIALLY DEFERRED,
  at        TEXT,
  reason    TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX excuse_assembly ON excuse (assembly);

-- holder_kind: member, chair, blank; giver and holder are roll lines
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
) STRICT, WITHOUT ROWID;
CREATE INDEX proxy_assembly ON proxy (assembly);

CREATE TABLE convocation (
  id          TEXT NOT NULL PRIMARY KEY,
  assembly    TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  member      TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  sent_on     TEXT,
  means       TEXT,
  address     TEXT,
  returned_on TEXT,
  note        TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX convocation_assembly ON convocation (assembly);

CREATE TABLE agenda_item (
  id       TEXT NOT NULL PRIMARY KEY,
  assembly TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  number   TEXT,
  title    TEXT,
  text     TEXT,
  majority TEXT,
  position INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_item_assembly ON agenda_item (assembly);

-- `count` keeps the count of the ballot's moment as it was known then
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
) STRICT, WITHOUT ROWID;
CREATE INDEX ballot_assembly ON ballot (assembly);

-- id derived of ballot and roll line
CREATE TABLE vote (
  id        TEXT NOT NULL PRIMARY KEY,
  ballot    TEXT REFERENCES ballot (id) DEFERRABLE INITIALLY DEFERRED,
  roll_line TEXT REFERENCES roll_line (id) DEFERRABLE INITIALLY DEFERRED,
  choice    TEXT,
  votes     INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX vote_ballot ON vote (ballot);

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
) STRICT, WITHOUT ROWID;
CREATE INDEX candidacy_assembly ON candidacy (assembly);

-- a count that was stated in the room: the moment, what was counted, and until when each desk was known
CREATE TABLE stated_count (
  id       TEXT NOT NULL PRIMARY KEY,
  assembly TEXT REFERENCES assembly (id) DEFERRABLE INITIALLY DEFERRED,
  at       TEXT,
  count    TEXT,
  known    TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX stated_count_assembly ON stated_count (assembly);

-- Every reference can be followed backwards: deleting a row, and merging, ask who refers to it.
CREATE INDEX network_parent ON network (parent) WHERE parent IS NOT NULL;
CREATE INDEX member_source ON member (source) WHERE source IS NOT NULL;
CREATE INDEX member_name_source ON member_name (source) WHERE source IS NOT NULL;
CREATE INDEX label_source ON label (source) WHERE source IS NOT NULL;
CREATE INDEX link_source ON link (source) WHERE source IS NOT NULL;
CREATE INDEX membership_source ON membership (source) WHERE source IS NOT NULL;
CREATE INDEX dues_network ON dues (network) WHERE network IS NOT NULL;
CREATE INDEX person_source ON person (source) WHERE source IS NOT NULL;
CREATE INDEX person_name_source ON person_name (source) WHERE source IS NOT NULL;
CREATE INDEX post_network ON post (network) WHERE network IS NOT NULL;
CREATE INDEX post_source ON post (source) WHERE source IS NOT NULL;
CREATE INDEX mandate_source ON mandate (source) WHERE source IS NOT NULL;
CREATE INDEX seat_network ON seat (network) WHERE network IS NOT NULL;
CREATE INDEX seat_source ON seat (source) WHERE source IS NOT NULL;
CREATE INDEX figure_measure ON figure (measure) WHERE measure IS NOT NULL;
CREATE INDEX figure_source ON figure (source) WHERE source IS NOT NULL;
CREATE INDEX safety_contract_source ON safety_contract (source) WHERE source IS NOT NULL;
CREATE INDEX section_person ON section (person) WHERE person IS NOT NULL;
CREATE INDEX section_source ON section (source) WHERE source IS NOT NULL;
CREATE INDEX twinning_source ON twinning (source) WHERE source IS NOT NULL;
CREATE INDEX event_network ON event (network) WHERE network IS NOT NULL;
CREATE INDEX event_recurs ON event (recurs) WHERE recurs IS NOT NULL;
CREATE INDEX event_source ON event (source) WHERE source IS NOT NULL;
CREATE INDEX event_title_source ON event_title (source) WHERE source IS NOT NULL;
CREATE INDEX participation_network ON participation (network) WHERE network IS NOT NULL;
CREATE INDEX participation_source ON participation (source) WHERE source IS NOT NULL;
CREATE INDEX custom_value_field ON custom_value (field) WHERE field IS NOT NULL;
CREATE INDEX attachment_source ON attachment (source) WHERE source IS NOT NULL;
CREATE INDEX rule_set_network ON rule_set (network) WHERE network IS NOT NULL;
CREATE INDEX assembly_first_call ON assembly (first_call) WHERE first_call IS NOT NULL;
CREATE INDEX assembly_rule_set ON assembly (rule_set) WHERE rule_set IS NOT NULL;
CREATE INDEX roll_line_member ON roll_line (member) WHERE member IS NOT NULL;
CREATE INDEX accreditation_roll_line ON accreditation (roll_line) WHERE roll_line IS NOT NULL;
CREATE INDEX card_roll_line ON card (roll_line) WHERE roll_line IS NOT NULL;
CREATE INDEX card_accreditation ON card (accreditation) WHERE accreditation IS NOT NULL;
CREATE INDEX presence_roll_line ON presence (roll_line) WHERE roll_line IS NOT NULL;
CREATE INDEX presence_accreditation ON presence (accreditation) WHERE accreditation IS NOT NULL;
CREATE INDEX presence_strikes ON presence (strikes) WHERE strikes IS NOT NULL;
CREATE INDEX excuse_roll_line ON excuse (roll_line) WHERE roll_line IS NOT NULL;
CREATE INDEX proxy_giver ON proxy (giver) WHERE giver IS NOT NULL;
CREATE INDEX proxy_holder ON proxy (holder) WHERE holder IS NOT NULL;
CREATE INDEX proxy_scan ON proxy (scan) WHERE scan IS NOT NULL;
CREATE INDEX convocation_member ON convocation (member) WHERE member IS NOT NULL;
CREATE INDEX ballot_agenda_item ON ballot (agenda_item) WHERE agenda_item IS NOT NULL;
CREATE INDEX vote_roll_line ON vote (roll_line) WHERE roll_line IS NOT NULL;
CREATE INDEX candidacy_ballot ON candidacy (ballot) WHERE ballot IS NOT NULL;
CREATE INDEX candidacy_member ON candidacy (member) WHERE member IS NOT NULL;
CREATE INDEX candidacy_seat ON candidacy (seat) WHERE seat IS NOT NULL;

-- ---------------------------------------------------------------- derived, local: search and order of the directory

-- the name shown in each language of the window, in the order it is listed
CREATE TABLE member_shown (
  language TEXT    NOT NULL,
  folded   TEXT    NOT NULL,
  n        INTEGER NOT NULL,
  name     TEXT    NOT NULL,
  PRIMARY KEY (language, folded, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_shown_n ON member_shown (n, language);

-- rowid = member.n; names, place and people of the member, folded
CREATE VIRTUAL TABLE member_search USING fts5 (text, content='', contentless_delete=1, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0');

INSERT INTO personal_field (tbl, field, via, keeps) VALUES
  ('person', 'civility', 'id', 0), ('person', 'given', 'id', 0), ('person', 'family', 'id', 0), ('person', 'languages', 'id', 0),
  ('person', 'email', 'id', 0), ('person', 'phone', 'id', 0), ('person', 'mobile', 'id', 0), ('person', 'address', 'id', 0),
  ('person', 'postcode', 'id', 0), ('person', 'town', 'id', 0), ('person', 'country', 'id', 0),
  ('person', 'preferences', 'id', 0), ('person', 'note', 'id', 0), ('person_name', 'name', 'person', 0),
  ('mandate', 'note', 'person', 0), ('tagging', 'tag', 'person', 0), ('custom_value', 'value', 'person', 0),
  ('attachment', 'name', 'person', 0), ('section', 'speaker', 'person', 1), ('section', 'text', 'person', 1),
  ('section', 'person', 'person', 1), ('participation', 'note', 'person', 1), ('participation', 'written', 'person', 1),
  ('participation', 'person', 'person', 1), ('accreditation', 'name', 'person', 1),
  ('accreditation', 'function', 'person', 1), ('accreditation', 'person', 'person', 1);
