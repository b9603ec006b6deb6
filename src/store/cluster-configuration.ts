/** The whole postgresql.conf. What it says about logging keeps names out of PostgreSQL's own log and views. */
export const configuration = (socket: string, durable: boolean): string => `\
# Written by Mukti at every start: change nothing here.
listen_addresses = ''                  # no network: only the socket, only this account (pg_ident.conf)
unix_socket_directories = '${socket.replaceAll("'", "''")}'
unix_socket_permissions = 0700
max_connections = 100
shared_buffers = 128MB
max_wal_size = 1GB
wal_recycle = off                     # a file of the log that is no longer needed is deleted, not written over: what was erased must be gone from it
jit = off                              # requests are short; compiling them would cost more than it gives
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
default_text_search_config = 'pg_catalog.simple'

# A failing statement would write the name in it to the log. No statement, no parameter, no detail is logged, and what
# another connection runs is not shown in pg_stat_activity.
log_min_messages = log                 # above error: only PostgreSQL's own life, and what ends a connection
log_min_error_statement = panic
log_error_verbosity = terse
log_statement = none
log_duration = off
log_min_duration_statement = -1
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
log_lock_waits = off
log_autovacuum_min_duration = -1
log_temp_files = -1
debug_print_parse = off
track_activities = off
${durable ? '' : '\n# A throwaway store of tests.\nfsync = off\nsynchronous_commit = off\nfull_page_writes = off\nautovacuum = off\n'}`

/** pg_hba.conf: the system's own word for who is at the other end of the socket, and nothing else. */
export const whoMayConnect = 'local all all peer map=mukti\n'

/** pg_ident.conf: only this account of the machine, as the owner of the store or as one of Mukti's roles. */
export const identMap = (account: string): string => `mukti "${account.replaceAll('"', '""')}" "/^mukti(_[a-z_]+)?$"\n`
