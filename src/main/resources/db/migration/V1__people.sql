-- The roster: who works here, and who worked here. Nobody is ever deleted.
create table person (
    id varchar(64) primary key,
    name varchar(200) not null,
    preferred_name varchar(200),
    email varchar(254) not null,
    -- the e-mail in lower case while the person is active: two active people never share one
    sign_in_email varchar(254) unique,
    unit varchar(200) not null,
    directorate varchar(200) not null,
    job_title varchar(200) not null,
    job_family varchar(100) not null,
    grade varchar(50) not null,
    staff_category varchar(100) not null,
    manager_id varchar(64) references person (id),
    hired_on date not null,
    in_grade_since date not null,
    fte numeric(4, 3) not null,
    -- as given in the roster, names of Role separated by a semicolon
    roles varchar(120) not null,
    active boolean not null,
    -- the name in lower case without accents, to sort and page by
    sort_key varchar(200) not null,
    -- names, e-mail, id, unit and job title, in lower case without accents, to search in
    search_key varchar(1400) not null
);

create index person_manager on person (manager_id);
create index person_sort on person (active, sort_key, id);
create index person_category on person (staff_category, active);

-- One row that counts the changes of the roster; an import applies only to the version it was previewed against.
create table roster_version (
    id integer primary key,
    version bigint not null
);

insert into roster_version (id, version) values (1, 0);

create table roster_import (
    id varchar(36) primary key,
    file_name varchar(255) not null,
    fingerprint varchar(64) not null,
    roster_version bigint not null,
    state varchar(20) not null,
    uploaded_by varchar(64) not null,
    uploaded_at timestamp with time zone not null,
    decided_by varchar(64),
    decided_at timestamp with time zone,
    rows_read integer not null,
    problems integer not null,
    joining integer not null,
    returning_count integer not null,
    changing integer not null,
    leaving integer not null,
    unchanged integer not null
);

create index roster_import_uploaded on roster_import (uploaded_at, id);

create table roster_import_problem (
    import_id varchar(36) not null references roster_import (id),
    seq integer not null,
    line integer,
    column_name varchar(40),
    message_key varchar(100) not null,
    arguments text not null,
    primary key (import_id, seq)
);

-- What applying an import does: exactly these rows, whatever happened since.
create table roster_import_change (
    import_id varchar(36) not null references roster_import (id),
    seq integer not null,
    kind varchar(10) not null,
    person_id varchar(64) not null,
    before_row text,
    after_row text,
    primary key (import_id, kind, seq)
);

create table account (
    person_id varchar(64) primary key references person (id),
    password_hash varchar(500) not null,
    failed_attempts integer not null,
    locked_until timestamp with time zone,
    changed_at timestamp with time zone not null
);

-- One-time links to set a password; only the hash of the token is kept.
create table password_link (
    token_hash varchar(64) primary key,
    person_id varchar(64) not null references person (id),
    requested_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone
);

create index password_link_person on password_link (person_id, requested_at);
