-- What re-reading needs to know: which fields of a header a person set, which reader made a text, and which file it was
-- in. An older library does not say which fields were set, so all count as set where one was.

alter table report add column hand_fields varchar(200) default '' not null;
update report set hand_fields = 'TITLE,REGION,KIND,DATE,REVIEW_YEAR,GOAL_YEAR,SPEAKER' where header_by_hand;
alter table report drop column header_by_hand;

alter table report_text add column reader int default 0 not null;
alter table report_text add column source_id bigint;
update report_text set source_id = (select report.source_id from report where report.id = report_text.report_id);
alter table report_text alter column source_id set not null;
alter table report_text add constraint text_of_source foreign key (source_id) references source;
