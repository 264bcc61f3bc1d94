-- One row per version. The content of a published version never changes; its fingerprint stands in the ledger.
create table criteria_set (
    id           varchar(64)  not null primary key,
    lineage      varchar(64)  not null,
    version      integer      not null,
    revision     bigint       not null,
    status       varchar(16)  not null,
    name         varchar(200) not null,
    name_key     varchar(200) not null,
    content      text         not null,
    saved_at     timestamp with time zone not null,
    saved_by     varchar(64)  not null,
    published_on date,
    published_by varchar(64),
    constraint criteria_set_version unique (lineage, version),
    constraint criteria_set_name unique (name_key, version),
    constraint criteria_set_status check (status in ('DRAFT', 'PUBLISHED')),
    constraint criteria_set_publication check ((status = 'PUBLISHED') = (published_on is not null))
);

create table review_cycle (
    id              varchar(64)  not null primary key,
    name            varchar(200) not null,
    name_key        varchar(200) not null,
    staff_category  varchar(100) not null,
    criteria_set_id varchar(64)  not null references criteria_set (id),
    period_start    date         not null,
    period_end      date         not null,
    self_review_due date         not null,
    conversation_by date         not null,
    ratings_due     date         not null,
    final_signatory varchar(64)  not null,
    status          varchar(16)  not null,
    planned_by      varchar(64)  not null,
    revision        bigint       not null,
    planned_at      timestamp with time zone not null,
    closed_at       timestamp with time zone,
    constraint review_cycle_name unique (name_key),
    constraint review_cycle_status check (status in ('PLANNED', 'LAUNCHING', 'RUNNING', 'CLOSED'))
);

-- The counts stand here so that neither a batch nor the progress page reads all items.
create table cycle_launch (
    cycle_id     varchar(64) not null primary key references review_cycle (id),
    confirmed_by varchar(64) not null,
    confirmed_at timestamp with time zone not null,
    finished_at  timestamp with time zone,
    people       integer     not null,
    handled      integer     not null,
    opened       integer     not null,
    not_opened   integer     not null,
    constraint cycle_launch_counts check (opened + not_opened <= people and handled <= people)
);

-- Filled once, numbered from 1: a batch is a range of numbers.
create table launch_item (
    cycle_id         varchar(64) not null references cycle_launch (cycle_id),
    number           integer     not null,
    person_id        varchar(64) not null,
    state            varchar(16) not null,
    reason_key       varchar(200),
    reason_arguments varchar(1000),
    case_id          varchar(64),
    primary key (cycle_id, number),
    constraint launch_item_person unique (cycle_id, person_id),
    constraint launch_item_case unique (case_id),
    constraint launch_item_state check (state in ('WAITING', 'OPENED', 'NOT_OPENED')),
    constraint launch_item_opened check ((state = 'OPENED') = (case_id is not null)),
    constraint launch_item_reason check ((state = 'NOT_OPENED') = (reason_key is not null))
);

create index launch_item_by_state on launch_item (cycle_id, state, number);
