import { DATA_META, mapFile, precomputedFile, warehouseFile } from './locations'

/** The content of a `<meta>` of the page; null where there is none. */
export function metaContent(name: string): string | null {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? null
}

function dataVersion(): string {
  const version = metaContent(DATA_META)
  if (version === null) throw new Error(`index.html has no <meta name="${DATA_META}">`)
  return version
}

const address = (file: string): URL => new URL(file, document.baseURI)

/** The address of the warehouse this page was built with. */
export const warehouseAddress = (): URL => address(warehouseFile(dataVersion()))

/** The address of a query's result computed at build. */
export const precomputedAddress = (name: string): URL => address(precomputedFile(dataVersion(), name))

/** The address of a picture of the map, drawn at build. */
export const mapAddress = (scheme: string, tile: number): URL => address(mapFile(dataVersion(), scheme, tile))
