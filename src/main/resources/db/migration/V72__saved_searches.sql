-- Searches somebody wants to repeat; each person's own.
create table saved_search (
    id varchar(40) not null primary key,
    person_id varchar(64) not null,
    name varchar(80) not null,
    -- to tell names apart: lower case, without accents
    folded varchar(160) not null,
    -- the filters as they stand in an address
    query varchar(4000) not null,
    saved_at timestamp with time zone not null,
    unique (person_id, folded)
);
