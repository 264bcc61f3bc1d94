-- Letters of referees. A letter is a place for one: one referee after another is asked for it until somebody writes.
create table letter (
  id varchar(64) primary key,
  case_id varchar(64) not null,
  number integer not null,
  -- who is asked for it now, or wrote it
  referee_id varchar(64),
  state varchar(16) not null,
  constraint letter_number unique (case_id, number),
  constraint letter_state check (state in ('WANTED', 'READY', 'NONE'))
);

-- Whom a case may ask, in order. No account: the id is random and tells nothing.
create table referee (
  id varchar(64) primary key,
  case_id varchar(64) not null,
  subject_id varchar(64) not null,
  place integer not null,
  name varchar(200) not null,
  email varchar(254) not null,
  affiliation varchar(200) not null,
  letter_id varchar(64),
  process_instance_id varchar(64),
  state varchar(16) not null,
  -- said yes at some time: asked first when there is more time
  accepted boolean default false not null,
  changed_at timestamp with time zone not null,
  constraint referee_place unique (case_id, place),
  constraint referee_state check (state in ('LISTED', 'INVITED', 'ACCEPTED', 'DECLINED', 'SILENT', 'WRITTEN', 'READY',
    'MIXED_UP', 'REVOKED'))
);
create index referee_of_subject on referee (subject_id, state);

-- What a mail holds opens one step of one referee; only its hash is kept.
create table referee_link (
  token_hash varchar(64) primary key,
  referee_id varchar(64) not null references referee (id),
  step varchar(100) not null,
  expires_at timestamp with time zone not null
);
create index referee_link_of on referee_link (referee_id);
