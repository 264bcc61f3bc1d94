-- Entries that may count against somebody, and whether they were told. Source: Massachusetts General Laws c.149 s.52C.
create table negative_entry (
    id varchar(64) not null primary key,
    case_id varchar(64) not null,
    -- the employee
    person_id varchar(64) not null,
    -- the revision that is the entry; what it says is in the record alone
    document_kind varchar(64) not null,
    revision integer not null,
    -- the table that decided, and which version of it
    rules varchar(400) not null,
    table_version varchar(64) not null,
    entered_at timestamp with time zone not null,
    -- from then on Evenhand tells by itself
    notice_at timestamp with time zone not null,
    -- from then on Library HR is warned
    warn_at timestamp with time zone not null,
    -- the last day for telling, and the moment it is over
    last_day date not null,
    due_at timestamp with time zone not null,
    told_at timestamp with time zone,
    told_on date,
    told_how varchar(20),
    -- whoever recorded it; null when Evenhand told
    told_by varchar(64),
    -- the notice that told it; whether its mail left is asked of it
    notice_id varchar(64),
    -- the employee has said so, or has answered what holds the entry
    read_at timestamp with time zone,
    warned_at timestamp with time zone,
    overdue_warned_at timestamp with time zone,
    constraint negative_entry_once unique (case_id, document_kind, revision)
);
create index negative_entry_of_person on negative_entry (person_id, told_how, read_at);
create index negative_entry_due on negative_entry (due_at, id);
create index negative_entry_untold on negative_entry (told_at, notice_at);
