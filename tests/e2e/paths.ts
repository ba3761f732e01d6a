/** What the end-to-end tests build, from the project's folder: beside the user's own warehouse and `dist/`. */
export const WAREHOUSE = 'artifacts/e2e/warehouse.duckdb'
export const DIST = 'artifacts/e2e/dist'
