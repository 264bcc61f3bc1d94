-- The secret address at which one person's calendar program reads due dates. Only the hash of the secret is kept.
create table calendar_feed (
    person_id varchar(255) primary key,
    secret_hash varchar(64) not null unique,
    created_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    -- uses since then are counted, so that one program cannot ask without end
    window_began_at timestamp with time zone not null,
    window_uses integer not null
);

-- How a person wants to be told. Nobody is in it who has never chosen.
create table notice_choice (
    person_id varchar(255) primary key,
    weekly boolean not null,
    -- Monday of the week whose digest was written last
    digest_week date not null
);

create index notice_choice_due on notice_choice (weekly, digest_week, person_id);
