import type { ShowPicture } from '../../charts/chart'
import { tileWidth } from '../../charts/prefectures'
import { mapAddress } from '../../engine'

/** Milliseconds after which a picture shortens no waiting any more. */
const PATIENCE = 1000

/** Shows the map of all assessments; resolves without it when it cannot be had soon. */
export const showMap: ShowPicture = async (host, { width, scheme, locale }) => {
  const picture = locale === 'ja' ? await fetchMap(mapAddress(scheme, tileWidth(width))) : null
  if (picture !== null && host.childElementCount === 0) host.replaceChildren(picture)
}

async function fetchMap(address: URL): Promise<SVGElement | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) })
    if (!response.ok) return null
    const { documentElement } = new DOMParser().parseFromString(await response.text(), 'image/svg+xml')
    return documentElement instanceof SVGElement ? documentElement : null
  } catch {
    return null
  }
}
