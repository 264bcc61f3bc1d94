-- The release ledger: tables of counts that left through the gate. Rows are only ever added.
-- Nothing here says who is in which group: hidden counts about identity are not kept, members are hashes of pseudonyms.
create table table_release (
  release_number bigint primary key,
  table_id varchar(100) not null,
  title varchar(200) not null,
  tier varchar(10) not null,
  -- SHA-256 over the hashes of its members
  population varchar(64) not null,
  people integer not null,
  released_at timestamp with time zone not null,
  released_by varchar(64) not null,
  second_person varchar(64),
  -- numbers and gaps as JSON; null for the exact tier, whose counts are kept nowhere
  content text,
  -- SHA-256 of the content, also where it is not kept
  content_fingerprint varchar(64) not null,
  constraint table_release_tier check (tier in ('EVERYONE', 'HR', 'EXACT'))
);
create index table_release_of_table on table_release (table_id, tier);

-- Who is in a released population, so that two of them can be compared. Not for the exact tier.
create table table_release_member (
  population varchar(64) not null,
  -- SHA-256 of a pseudonym, never an id of a person
  member varchar(64) not null,
  primary key (population, member)
);

-- Releases take turns: whoever updates this row is the only one to release until commit.
create table table_release_turn (
  id integer primary key
);
insert into table_release_turn (id) values (1);
