-- What Library HR searches in: follows from the ledger and the record, and can be made anew from them at any time.

-- How far each case is in it. Without a row: nothing of the case was looked at yet.
create table search_case (
    case_id varchar(100) not null primary key,
    -- the process of the case; null for a chain that nobody searches
    process varchar(100),
    person_id varchar(64),
    -- the last entry that was looked at
    seq bigint not null,
    -- whether entries may be found; a promotion's only once the candidate is considered
    opened boolean not null,
    -- whether everything Library HR reads of a filed review is open to it
    filed boolean not null,
    -- the first entry whose documents were not open when the review was filed last
    unread_from bigint not null
);
create index search_case_of_person on search_case (person_id, case_id);

-- The place is the time, negated so that the newest comes first, with digits that tell entries of one moment apart.
create table search_entry (
    place bigint not null primary key,
    case_id varchar(100) not null,
    seq bigint not null,
    process varchar(100) not null,
    person_id varchar(64),
    unique (case_id, seq)
);

-- What entries are found by: a filter with its value, or a word.
create table search_term (
    id integer generated always as identity primary key,
    text varchar(300) not null unique,
    -- how many entries it stands at: to begin with the rarest, never shown
    entries bigint not null
);

create table search_posting (
    term_id integer not null,
    place bigint not null,
    primary key (term_id, place)
);

-- In which unit a person was when entries about them were put in, or moved.
create table search_unit (
    person_id varchar(64) not null primary key,
    unit varchar(200) not null
);

-- Cases with entries that are not in yet. Written with the ledger, so that nothing is forgotten; no key, so that
-- nobody waits for anybody.
create table search_pending (
    case_id varchar(100) not null,
    seq bigint not null
);
create index search_pending_case on search_pending (case_id, seq);

-- Whoever puts entries in holds this row.
create table search_turn (
    id integer not null primary key,
    taken bigint not null
);
insert into search_turn (id, taken) values (1, 0);

-- Everything there is already waits to be put in, which the application does after its start, some cases at a time.
insert into search_pending (case_id, seq) select case_id, seq from ledger_head;

-- Parts that one person has, for whoever searches.
create index review_appointment_person on review_appointment (person_id, case_id);
create index review_conflict_person on review_conflict (person_id, case_id);
create index committee_kept_away_person on committee_kept_away (person_id, case_id);
create index calibration_member_person on calibration_member (person_id, session_id);
