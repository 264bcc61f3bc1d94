-- The steps one notice is about, when it is about several: those that a change of the calendar has made due later.
create table notice_step (
    notice_id varchar(36) not null references notice (id) on delete cascade,
    task_id varchar(64) not null,
    case_id varchar(255) not null,
    -- whether the step is of whoever is told; of another's it leads to the case, where they take part
    own boolean not null,
    primary key (notice_id, task_id)
);
