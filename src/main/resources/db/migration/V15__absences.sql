-- when people are away; why they are is a document of its own, which Human Resources alone reads
create table absence (
    id varchar(40) primary key,
    person_id varchar(64) not null,
    first_day date not null,
    -- null while nobody knows
    last_day date,
    canceled boolean not null,
    version integer not null
);
create index absence_of_person on absence (person_id, first_day);
create index absence_by_day on absence (first_day, id);

-- what an absence does to a review of the person: paused since when, and up to which day its dates have moved already
create table review_pause (
    case_id varchar(40) not null,
    absence_id varchar(40) not null,
    -- null while the review is not paused
    paused_on date,
    -- business days before this day have been given back
    moved_to date not null,
    primary key (case_id, absence_id)
);
create index review_pause_of_absence on review_pause (absence_id);

-- steps of the institution that ended after their due date, by role and never by person
create table late_step (
    task_id varchar(64) primary key,
    case_id varchar(40) not null,
    step varchar(100) not null,
    actor_role varchar(40) not null,
    business_days integer not null
);
create index late_step_of_case on late_step (case_id);
