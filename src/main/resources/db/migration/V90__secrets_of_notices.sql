-- Tokens of links, beside the notices that carry them: few notices have one, and each notice entered the index of their ends.
create table notice_secret (
    notice_id varchar(36) not null primary key references notice (id) on delete cascade,
    -- gone as soon as the notice is no longer to be sent
    secret varchar(200) not null,
    -- when it opens nothing any more
    expires_at timestamp with time zone not null
);
insert into notice_secret (notice_id, secret, expires_at)
    select id, secret, expires_at from notice where secret is not null and expires_at is not null;
create index notice_secret_expiry on notice_secret (expires_at);

drop index notice_expiry;
alter table notice drop column secret;
alter table notice drop column expires_at;
