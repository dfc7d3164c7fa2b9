/** In front of a session's address: its tick is a document of its own, so that two tabs never overwrite each other's. */
export const DONE = 'done:';
