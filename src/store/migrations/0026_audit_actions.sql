/* 0026 audit actions: a page of the audit may be filled with one action only, however rare it is. */
create index on mukti.audit (action, seq);
