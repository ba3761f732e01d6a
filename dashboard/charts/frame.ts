import { chartConfig, type Scheme } from './theme'

/** What every chart begins with; its words are what a reader hears who does not see it. */
export const chartFrame = (description: string, scheme: Scheme) => ({
  description,
  autosize: { type: 'pad', contains: 'padding' } as const,
  config: chartConfig(scheme),
})

/** Data whose `day` (`2026-01-15`) is a point on a time axis. */
export const dayData = <T extends { readonly day: string }>(values: T[]) => ({
  values,
  format: { parse: { day: 'utc:"%Y-%m-%d"' } },
})
