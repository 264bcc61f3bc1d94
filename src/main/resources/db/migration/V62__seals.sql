-- Seals: all entries of the ledger in one tree, in the order in which they were sealed. Rows of the first four tables are
-- only ever added.
create table seal_key (
    number integer not null primary key,
    line varchar(300) not null unique,
    endorsement text,
    first_used_at timestamp with time zone not null
);

create table seal (
    number bigint not null primary key,
    size bigint not null unique,
    head text not null,
    sealed_at timestamp with time zone not null
);

-- The leaves of the tree, from position 0 without a gap.
create table sealed_entry (
    position bigint not null primary key,
    case_id varchar(100) not null,
    seq bigint not null,
    hash varchar(64) not null,
    unique (case_id, seq)
);

-- Roots of complete parts of 256, 65,536, ... leaves; everything between follows from at most 255 rows.
create table seal_node (
    level integer not null,
    place bigint not null,
    hash varchar(64) not null,
    primary key (level, place)
);

-- How far each chain is in the tree. Follows from sealed_entry, and is kept so that nobody has to look through it.
create table sealed_case (
    case_id varchar(100) not null primary key,
    seq bigint not null,
    hash varchar(64) not null
);

-- Chains that no longer fit what was sealed of them, and are left out of every seal since.
create table seal_obstacle (
    case_id varchar(100) not null primary key,
    found_at timestamp with time zone not null,
    sentence varchar(300) not null
);

-- Whoever seals holds this row, and moves on when the next seal is due.
create table seal_turn (
    id integer not null primary key,
    due_at timestamp with time zone not null
);
insert into seal_turn (id, due_at) values (1, timestamp with time zone '2000-01-01 00:00:00+00:00');
