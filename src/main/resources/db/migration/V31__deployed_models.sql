-- The models deployed last, with the build that checked them, as one SHA-256: a start of the same build on the same
-- models need not read and check them again.
create table deployed_models (
    fingerprint varchar(64) not null primary key,
    deployed_at timestamp with time zone not null
);
