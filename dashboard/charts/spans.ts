import type { TopLevelSpec } from 'vega-lite'
import type { Locale } from '../state/preferences.svelte'
import { formatDay } from '../i18n/format'
import { isPicked, NARROW, type ChartContext } from './chart'
import { chartFrame } from './frame'
import { fillOf, outlineOf, SPOKEN } from './mark'
import { palettes, timeAxis, TYPE } from './theme'

/** Something that held from a day to a day. Days are `2026-01-15`. */
export interface Span {
  key: string
  /** Spans of one lane follow each other under one heading. */
  lane: string
  label: string
  /** Null where the day is not known. */
  from: string | null
  to: string | null
  /** For a span that has not ended: the day up to which that is known. */
  until: string | null
}

/** Lanes drawn; the table below has all. */
const LANES = 15

const HEADING = 34
const TITLE = 20
/** Of a bar, in CSS pixels. */
const THICKNESS = 16

/** How much of the time axis an end that is not known takes: enough to be seen, too little to be taken for a term. */
const OPEN = 0.1

const words = {
  ja: {
    start: '開始日不明',
    end: '終了日不明',
    present: (day: string) => `現在（${day}公表）`,
    more: 'ほかは「表で見る」にあります',
  },
  en: {
    start: 'start unknown',
    end: 'end unknown',
    present: (day: string) => `present (published ${day})`,
    more: 'More: see the table',
  },
}

/** A span's time in words; what is not known says so. */
function spanWords({ from, to, until }: Pick<Span, 'from' | 'to' | 'until'>, locale: Locale): string {
  const say = words[locale]
  const begun = from === null ? say.start : formatDay(from, locale)
  const ended = to !== null ? formatDay(to, locale) : until !== null ? say.present(formatDay(until, locale)) : say.end
  return locale === 'ja' ? `${begun} 〜 ${ended}` : `${begun} – ${ended}`
}

interface Placed extends Span {
  y: number
  /** In milliseconds since 1970; null where there is nothing to draw. */
  x: number | null
  x2: number
  open: 'from' | 'to' | null
  when: string
  spoken: string
}

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/**
 * Spans on a time axis, one under another, lane by lane. An end that is not known fades behind a dashed outline; a triangle
 * stands where a span goes on. Both are told in words as well.
 */
export function spanRows(spans: readonly Span[], context: ChartContext, description: string): TopLevelSpec {
  const { width, scheme, locale } = context
  const palette = palettes[scheme]
  const narrow = width < NARROW
  const labelSpace = narrow ? 0 : Math.min(320, width * 0.36)
  const rowHeight = narrow ? 70 : 46
  const plotWidth = Math.max(120, width - labelSpace - 24)
  const lanes = [...new Set(spans.map(({ lane }) => lane))]
  const days = spans.flatMap(({ from, to, until }) =>
    [from, to, until].flatMap((day) => (day === null ? [] : time(day))),
  )
  const range = domainOf(days)

  const headings: { y: number; text: string }[] = []
  const placed: Placed[] = []
  let y = 0
  for (const lane of lanes.slice(0, LANES)) {
    headings.push({ y: y + HEADING / 2 + 4, text: lane })
    y += HEADING
    for (const span of spans.filter((each) => each.lane === lane)) {
      const when = spanWords(span, locale)
      placed.push({ ...span, ...extent(span, range), y, when, spoken: `${lane}, ${span.label}: ${when}` })
      y += rowHeight
    }
  }
  const hidden = spans.length > placed.length
  if (hidden) {
    headings.push({ y: y + HEADING / 2, text: words[locale].more })
    y += HEADING
  }

  const direct = { type: 'quantitative', scale: null, axis: null } as const
  const left = { value: -labelSpace }
  const barTop = narrow ? TITLE * 2 : (rowHeight - THICKNESS) / 2 - 2
  const bars = placed.flatMap((each) =>
    each.x === null ? [] : { ...each, top: each.y + barTop, bottom: each.y + barTop + THICKNESS },
  )
  const x = { field: 'x', type: 'temporal' } as const
  const bar = (values: typeof bars, open: 'from' | 'to' | null) => ({
    data: { values },
    mark: {
      type: 'rect',
      cursor: 'pointer',
      cornerRadius: open === null ? 3 : 0,
      ...(open === null ? {} : { strokeDash: [4, 3], strokeWidth: 1.5 }),
    } as const,
    encoding: {
      x,
      x2: { field: 'x2' },
      y: { field: 'top', ...direct },
      y2: { field: 'bottom' },
      color: {
        condition: { ...isPicked(context), value: fading(palette.surface, palette.picked, open) },
        value: fading(palette.surface, palette.bar, open),
      },
      stroke: outlineOf(context, open === null ? 'transparent' : palette.bar),
      ...SPOKEN,
    } as const,
  })
  const label = (field: 'label' | 'when', dy: number, muted: boolean) => ({
    data: { values: placed.map((each) => ({ ...each })) },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'top',
      dx: narrow ? 0 : 12,
      dy,
      limit: narrow ? plotWidth : labelSpace - 20,
      cursor: 'pointer',
      aria: false,
      fontSize: muted ? 12 : TYPE.label,
      color: muted ? palette.muted : palette.text,
    } as const,
    encoding: { x: left, y: { field: 'y', ...direct }, text: { field } } as const,
  })

  return {
    ...chartFrame(description, scheme),
    width: plotWidth,
    height: Math.max(HEADING, y),
    padding: { left: 0, right: 16, top: 0, bottom: 0 },
    layer: [
      // First and last day: they span the time axis.
      {
        data: { values: range === null ? [] : range.map((at) => ({ x: at })) },
        mark: { type: 'point', opacity: 0, aria: false, tooltip: null },
        encoding: {
          x: {
            ...x,
            scale: { type: 'utc', nice: false },
            axis: { ...timeAxis(plotWidth), orient: 'top', grid: true, domain: false },
          },
        },
      },
      {
        data: { values: headings },
        mark: {
          type: 'text',
          align: 'left',
          baseline: 'middle',
          fontWeight: 'bold',
          limit: width - 16,
          aria: false,
        },
        encoding: { x: left, y: { field: 'y', ...direct }, text: { field: 'text' } },
      },
      label('label', narrow ? 0 : 4, false),
      label('when', narrow ? TITLE - 2 : TITLE + 3, true),
      ...([null, 'from', 'to'] as const).flatMap((open) => {
        const alike = bars.filter((each) => each.open === open)
        // A layer without a bar would be a picture without a name.
        return alike.length === 0 ? [] : [bar(alike, open)]
      }),
      {
        data: {
          values: bars
            .filter(({ to, until }) => to === null && until !== null)
            .map((each) => ({ ...each, mid: (each.top + each.bottom) / 2 })),
        },
        mark: {
          type: 'point',
          shape: 'triangle-right',
          filled: true,
          size: 170,
          opacity: 1,
          aria: false,
          cursor: 'pointer',
          xOffset: 6,
        },
        encoding: {
          x: { field: 'x2', type: 'temporal' },
          y: { field: 'mid', ...direct },
          color: fillOf(context),
        },
      },
    ],
  }
}

/** First and last day with some room, in milliseconds; null without any day. */
function domainOf(days: readonly number[]): readonly [number, number] | null {
  if (days.length === 0) return null
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const length = Math.max(last - first, 365 * 86_400_000)
  return [last - length * (1 + OPEN), last]
}

/** Where a span's bar begins and ends, and which end is open. */
function extent({ from, to, until }: Span, range: readonly [number, number] | null): Pick<Placed, 'x' | 'x2' | 'open'> {
  const end = to ?? until
  if (range === null || (from === null && end === null)) return { x: null, x2: 0, open: null }
  const open = (range[1] - range[0]) * OPEN
  if (from === null) return { x: time(end ?? '') - open, x2: time(end ?? ''), open: 'from' }
  if (end === null) return { x: time(from), x2: time(from) + open, open: 'to' }
  // A term of a few days is still to be seen.
  return { x: time(from), x2: Math.max(time(end), time(from) + open / 20), open: null }
}

/** A colour, or one that fades into the ground towards the end that is not known. */
function fading(ground: string, colour: string, open: 'from' | 'to' | null) {
  if (open === null) return colour
  const [start, stop] = open === 'from' ? [ground, colour] : [colour, ground]
  return {
    gradient: 'linear' as const,
    stops: [
      { offset: 0, color: start },
      { offset: 1, color: stop },
    ],
  }
}
