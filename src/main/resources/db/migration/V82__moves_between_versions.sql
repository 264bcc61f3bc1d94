-- a plan to move running cases from one version of a process to another, with what its rehearsal and its execution found
create table version_move (
    id           varchar(100) primary key,
    process_key  varchar(255) not null,
    from_version integer not null,
    to_version   integer not null,
    -- the newest version there was when it was planned: another one since means planning anew
    newest       integer not null,
    -- where each step goes, as JSON; a step that is not named keeps its cases where they are
    steps        text not null,
    -- the move it takes back
    undoes       varchar(100) references version_move (id),
    reason       varchar(1000) not null,
    planned_by   varchar(100) not null,
    planned_at   timestamp with time zone not null,
    state        varchar(20) not null,
    rehearsed_at timestamp with time zone,
    approved_by  varchar(100),
    approved_at  timestamp with time zone,
    ended_at     timestamp with time zone,
    -- how many cases, how many the present pass has done, and how many of them could not be moved
    total        integer not null,
    done         integer not null,
    left_out     integer not null,
    -- until then one node works on it
    held_until   timestamp with time zone not null
);
create index version_move_by_time on version_move (planned_at, id);
create index version_move_to_do on version_move (state, held_until);

create table version_move_case (
    move_id             varchar(100) not null references version_move (id),
    number              integer not null,
    process_instance_id varchar(64) not null,
    case_id             varchar(255) not null,
    -- what the rehearsal found, then what became of it: null before its turn, OK, or a reason
    rehearsed           varchar(20),
    outcome             varchar(20),
    reason_arguments    text,
    moved_at            timestamp with time zone,
    constraint version_move_case_pk primary key (move_id, number)
);
