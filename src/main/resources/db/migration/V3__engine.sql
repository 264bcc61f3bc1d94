-- the inbox: one row for each open user task, kept by the engine's own task events in the same transaction
create table inbox_task (
    task_id             varchar(64) primary key,
    case_id             varchar(255) not null,
    process_instance_id varchar(64) not null,
    process_key         varchar(255) not null,
    definition_version  integer not null,
    version_tag         varchar(64),
    step                varchar(255) not null,
    name                varchar(255) not null,
    form_key            varchar(255),
    assignee            varchar(255),
    subject_id          varchar(255),
    created_at          timestamp with time zone not null,
    -- the end of the year 9999 stands for a task without a due date, so that it sorts last
    due_at              timestamp with time zone not null
);
-- keyset paging of one person's inbox
create index inbox_task_of_person on inbox_task (assignee, due_at, task_id);
create index inbox_task_of_case on inbox_task (case_id);
create index inbox_task_due on inbox_task (due_at);
