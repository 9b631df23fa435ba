-- What analysts made of the catalogue: indicators of their own, and changes to those that come with the program. Other
-- names are a JSON list.

create table own_indicator (
    id varchar(100) not null primary key,
    place int not null,
    chinese varchar(500) not null,
    english varchar(500) not null,
    unit varchar(100) not null,
    direction varchar(20) not null,
    aliases varchar not null
);
