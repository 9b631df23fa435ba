-- Standings of any length: a district with more than a mebibyte of them did not fit, and was worked out again and again.

drop table standing;
create table standing (
    path varchar(500) not null primary key,
    level varchar(20) not null,
    basis varchar(200) not null,
    goals blob not null
);
