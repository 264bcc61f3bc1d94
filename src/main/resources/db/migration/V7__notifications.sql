-- The outbox: what people are told by mail, written in the transaction of the step that they are told about.
create table notice (
    id varchar(36) primary key,
    person_id varchar(255) not null,
    kind varchar(40) not null,
    case_id varchar(255),
    task_id varchar(64),
    -- what the task is called in its diagram; never what anybody wrote
    task_name varchar(255),
    due_at timestamp with time zone,
    -- the token of a password link, gone as soon as the notice is no longer to be sent
    secret varchar(200),
    -- when that token opens nothing any more; null in all other notices
    expires_at timestamp with time zone,
    state varchar(20) not null,
    attempts integer not null,
    next_attempt_at timestamp with time zone not null,
    -- the sort of the last failure, never the words of a server
    reason varchar(40),
    created_at timestamp with time zone not null,
    sent_at timestamp with time zone
);

create index notice_next on notice (state, next_attempt_at, id);
create index notice_listed on notice (state, created_at, id);
create index notice_newest on notice (created_at, id);
create index notice_person on notice (person_id, created_at, id);
create index notice_expiry on notice (expires_at);
