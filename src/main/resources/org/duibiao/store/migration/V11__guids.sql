-- What exchange files call a report. It never changes, and a report that came from another tool keeps that tool's.

alter table report add column guid uuid default random_uuid() not null;
