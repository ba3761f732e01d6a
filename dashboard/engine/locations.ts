/**
 * Where the published data lies, relative to the page: the dashboard works from any folder of any host.
 * The build (`dashboard/build`) writes these files under the same names.
 */
export const WAREHOUSE_FILE = 'data/warehouse.duckdb'

export const precomputedFile = (name: string): string => `data/queries/${name}.arrow`
