-- Whether nobody but its holder is told of an open step: neither whose it is nor that it is open.
alter table inbox_task add column confidential boolean default false not null;
drop index inbox_task_at_step;
create index inbox_task_at_step on inbox_task (step, case_id, confidential);

-- Peer input of a review; who was asked is a document, who answered is kept nowhere.
create table peer_input (
    case_id varchar(64) primary key,
    state varchar(20) not null,
    answers integer not null,
    -- a month, as in 2026-11: the only time there is
    closed_in varchar(7),
    constraint peer_input_state check (state in ('OPEN', 'SHOWN', 'TOO_FEW', 'DELETED'))
);

-- What peers wrote: no author, no time, nothing that holds one person's answers together, ids random and rewritten
-- whenever somebody answers. Deleted with the review's end.
create table peer_answer (
    id varchar(40) primary key,
    case_id varchar(64) not null,
    number integer not null,
    question varchar(1000) not null,
    answer text not null
);
create index peer_answer_of_case on peer_answer (case_id, number, id);
