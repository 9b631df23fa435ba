-- Set-ups of charts, ledgers and searches that a person has named. The definition is JSON that only their panel reads.

create table saved_view (
    id uuid not null primary key,
    kind varchar(20) not null,
    name varchar(500) not null,
    definition varchar not null,
    made timestamp(9) with time zone not null
);
