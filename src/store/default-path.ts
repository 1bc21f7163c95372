/** The database that commands use when none is named; relative to the working directory. */
export const defaultDatabase = 'data/papers.sqlite';
