/* 0028 caseload: one pass through the reader's own cards answers the page and the counts. */
drop index mukti.card_list;
create index card_list on mukti.card (stream) include (case_id, last, compartment, flags, label);
