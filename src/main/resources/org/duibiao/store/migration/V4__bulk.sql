-- Bringing in writes some seventy statements a report. By default a key sequence is stored after every 32 keys, and each
-- storing of it is a commit to the file: two thirds of the time that writing statements took. And nothing has ever asked
-- for statements by indicator or region in SQL; the keys for that cost as much as the rows.

alter table statement alter column id set cache 20000;
alter table report alter column id set cache 1000;
alter table source alter column id set cache 1000;
drop index statement_indicator;
drop index statement_region;
