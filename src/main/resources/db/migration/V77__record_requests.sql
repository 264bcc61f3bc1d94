-- Requests for one's own personnel record: cases of their own. Source: Massachusetts General Laws c.149 s.52C.
create table record_request (
    case_id varchar(64) not null primary key,
    -- whose record it is
    person_id varchar(64) not null,
    -- who in Library HR prepares it
    hr_id varchar(64) not null,
    -- whoever entered a request that came in writing; null when the person asked in Evenhand
    entered_by varchar(64),
    way varchar(16) not null,
    requested_on date not null,
    -- the last day that the law gives
    last_day date not null,
    -- whether it is one of those that are counted in a year
    counted boolean not null,
    -- entries that were told up to then are the cause of a request that is not counted
    entries_until timestamp with time zone,
    state varchar(20) not null,
    asked_at timestamp with time zone not null,
    opened_at timestamp with time zone,
    opened_on date,
    inspect_on date,
    inspect_at varchar(200),
    constraint record_request_way check (way in ('COPY', 'INSPECTION')),
    constraint record_request_state check (state in ('ASKED', 'OPEN', 'INSPECTED', 'NOT_INSPECTED', 'WITHDRAWN'))
);
create index record_request_of_person on record_request (person_id, asked_at, case_id);
create index record_request_by_time on record_request (asked_at, case_id);
create index negative_entry_told_to on negative_entry (person_id, told_at);
