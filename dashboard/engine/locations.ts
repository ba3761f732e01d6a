/**
 * Where a build publishes its data, relative to the page: the dashboard works from any folder of any host. The data of a
 * build lies in a folder of its own, named by its content: a page of one build can never read another build's data, it
 * finds none.
 */
const dataFolder = (version: string): string => `data/${version}`

export const warehouseFile = (version: string): string => `${dataFolder(version)}/warehouse.duckdb`

export const precomputedFile = (version: string, name: string): string => `${dataFolder(version)}/queries/${name}.arrow`

/** A picture of the map that the dashboard opens with. */
export const mapFile = (version: string, scheme: string, tile: number): string =>
  `${dataFolder(version)}/map/${scheme}.${tile}.svg`

/** The `<meta>` of `index.html` that names the version of the data. */
export const DATA_META = 'pia-atlas-data'

/** The version in development, where the data is what it is now. */
export const LIVE_DATA = 'live'
