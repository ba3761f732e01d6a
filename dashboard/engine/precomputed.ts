import { tableFromIPC, type Table } from 'apache-arrow'
import { EngineError } from './errors'
import { precomputedAddress } from './published'

const loaded = new Map<string, Promise<Table>>()

/**
 * The result of a query with its default parameters, computed at build. Needs no engine; fetched once.
 * Rejects with an `EngineError` (`result_missing`, `result_broken`); a failed fetch is tried again at the next call.
 */
export function precomputed(name: string): Promise<Table> {
  const known = loaded.get(name)
  if (known) return known
  const table = fetchTable(name)
  loaded.set(name, table)
  table.catch(() => loaded.delete(name))
  return table
}

async function fetchTable(name: string): Promise<Table> {
  const response = await fetch(precomputedAddress(name)).catch((cause: unknown) => {
    throw new EngineError('result_missing', cause)
  })
  if (!response.ok) throw new EngineError('result_missing', `${name}: HTTP ${response.status}`)
  try {
    return tableFromIPC(new Uint8Array(await response.arrayBuffer()))
  } catch (cause) {
    throw new EngineError('result_broken', cause)
  }
}
