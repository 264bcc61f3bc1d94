-- The identity vault: what people say about themselves, sealed. Nothing outside refers to these tables, nor they to anything.
create schema vault;

-- Under which key everything here is sealed; null while nothing ever was. Whoever writes waits for this row.
create table vault.vault_key (
  id integer primary key,
  key_name varchar(32)
);
insert into vault.vault_key (id, key_name) values (1, null);

-- Which pseudonym a person has. Found by what only the key can make of the person's id.
create table vault.person_link (
  lookup varchar(64) primary key,
  sealed varchar(1000) not null
);

-- All answers of one pseudonym in one box. Neither a time nor a count.
create table vault.answer (
  pseudonym varchar(64) primary key,
  sealed varchar(100000) not null,
  version varchar(36) not null
);

-- What was changed or withdrawn under a legal hold; nobody reads it, and it goes when the hold ends.
create table vault.held_answer (
  id varchar(36) primary key,
  pseudonym varchar(64) not null,
  sealed varchar(100000) not null
);
create index held_answer_of on vault.held_answer (pseudonym);

-- Says nothing about whether the person has answered anything.
create table vault.legal_hold (
  id varchar(36) primary key,
  person_id varchar(64) not null,
  reason varchar(2000) not null,
  placed_by varchar(64) not null,
  placed_at timestamp with time zone not null,
  lifted_reason varchar(2000),
  lifted_by varchar(64),
  lifted_at timestamp with time zone
);

create table vault.question_switch (
  id varchar(36) primary key,
  question varchar(64) not null,
  is_on boolean not null,
  reason varchar(2000) not null,
  decided_by varchar(64) not null,
  decided_at timestamp with time zone not null
);

-- Every reading for the cohort audit: who, with whom, why, what, when. Never whom.
create table vault.reading (
  id varchar(36) primary key,
  reader_id varchar(64) not null,
  second_person_id varchar(64) not null,
  purpose varchar(500) not null,
  query_fingerprint varchar(64) not null,
  question varchar(64),
  roll_up varchar(64),
  category_version integer,
  people integer not null,
  unreadable integer not null,
  read_at timestamp with time zone not null
);
