/** Version of the reader: raised whenever a document may be read differently. Stored in `load_run.version`. */
export const VERSION = '1'
