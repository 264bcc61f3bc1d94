-- Concerns that somebody in a case has raised about it: cases of their own, of which the case says nothing.
create table fairness_concern (
    case_id varchar(64) not null primary key,
    -- the case it is about, and its process
    about_case varchar(64) not null,
    about_process varchar(64) not null,
    raiser_id varchar(64) not null,
    contact_id varchar(64) not null,
    state varchar(16) not null,
    raised_at timestamp with time zone not null,
    -- since when others who could be its contact know that the present one is late; null while they do not
    late_since timestamp with time zone,
    constraint fairness_concern_state check (state in ('RAISED', 'NOTED', 'HELD', 'SETTLED', 'WITHDRAWN'))
);
create index fairness_concern_of_raiser on fairness_concern (raiser_id, about_case, state);
create index fairness_concern_of_contact on fairness_concern (contact_id, raised_at, case_id);
create index fairness_concern_late on fairness_concern (late_since, case_id);

-- whom it is about, and who was its contact and is none any more: none of them becomes its contact
create table fairness_concern_not (
    case_id varchar(64) not null references fairness_concern (case_id),
    person_id varchar(64) not null,
    primary key (case_id, person_id)
);
