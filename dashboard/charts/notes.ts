import { logger, Warn, type LoggerInterface } from 'vega'

/** What Vega and Vega-Lite say while they work. */
export interface Notes {
  readonly log: LoggerInterface
  readonly warnings: Set<string>
  readonly errors: string[]
}

export function takeNotes(): Notes {
  const warnings = new Set<string>()
  const errors: string[] = []
  const log = logger(Warn, undefined, (_method, level, input) => {
    const message = Array.from(input, String).join(' ')
    if (level === 'ERROR') errors.push(message)
    else warnings.add(message)
  })
  return { log, warnings, errors }
}
