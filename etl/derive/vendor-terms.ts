/** Table `vendor_term`: who was entrusted with each 委託事項 and when, walking the change log back from today's vendor. */
import { similarity } from '../extract/similarity'
import type { Change, Issue, Span } from '../extract/model'
import { fold } from '../read/fold'
import type { Row } from '../schema'
import { cite, type DerivationContext } from './context'
import { aliasCandidates, areAlike } from './vendor-alikes'
import { fileHint, type FileHint } from './vendor-file'
import { readVendorRow, type VendorChange } from './vendor-rows'
import { vendorIdOf } from './vendors'

type Term = Row<'vendor_term'>

/** A vendor whose beginning is still sought further back. */
interface OpenTerm {
  readonly vendor: string
  readonly toOn: string | null
  readonly toAt: Span | null
  readonly basis: Term['basis']
  readonly evidence: string
}

/** One 委託事項 on the way back. */
interface Track {
  readonly fileNo: number | null
  readonly entryNo: number | null
  /** What tells a file that is no longer there. */
  readonly pastFile: string | null
  readonly number: number | null
  readonly title: string
  /** Folded titles that it has borne. */
  readonly names: Set<string>
  open: OpenTerm | null
  /** Day from which it was as known; null as long as it is today. */
  since: string | null
}

/** What the terms are of. */
export interface TermSubject {
  readonly assessmentId: string
  readonly seriesId: string
  readonly publishedOn: string | null
  readonly outsourcing: readonly Row<'outsourcing'>[]
  readonly files: readonly Row<'personal_file'>[]
}

const SAME_TITLE = 0.7
const SHORTEST_TITLE = 4
const UNCLEAR =
  '変更箇所の行が、どの委託事項の委託先のことか分かりません。委託先の期間には入れていません。元の文書を確かめてください。'
const NAMELESS = '委託事項（名称の記載なし）'

export function deriveVendorTerms(context: DerivationContext, subject: TermSubject): { rows: Term[]; issues: Issue[] } {
  const walk = new Walk(context, subject)
  for (const change of newestFirst(context.extraction.changes)) {
    for (const row of readVendorRow(change) ?? []) walk.follow(row)
  }
  return walk.finish()
}

function newestFirst(changes: readonly Change[]): Change[] {
  const back = changes.toReversed()
  if (back.some(({ changedOn }) => changedOn === null)) return back
  return back.sort((a, b) => ((a.changedOn ?? '') > (b.changedOn ?? '') ? -1 : a.changedOn === b.changedOn ? 0 : 1))
}

class Walk {
  private readonly terms: Term[] = []
  private readonly issues: Issue[] = []
  private readonly tracks: Track[]
  private readonly seen = new Set<string>()
  /** Names with the place where each was read first. */
  private readonly names = new Map<string, Span | null>()

  constructor(
    private readonly context: DerivationContext,
    private readonly subject: TermSubject,
  ) {
    this.tracks = subject.outsourcing.map(({ file_no, entry_no, title, vendor_raw, evidence_id }) => {
      if (vendor_raw !== null) this.names.set(vendor_raw, null)
      return {
        fileNo: file_no,
        entryNo: entry_no,
        pastFile: null,
        number: entry_no,
        title: title ?? `委託事項${entry_no}`,
        names: new Set(title === null ? [] : [fold(title)]),
        open:
          vendor_raw === null
            ? null
            : { vendor: vendor_raw, toOn: null, toAt: null, basis: 'current', evidence: evidence_id },
        since: null,
      }
    })
  }

  follow(row: VendorChange): void {
    const { change, before, after } = row
    for (const cell of [before, after]) {
      const vendor = cell?.vendor ?? null
      if (vendor !== null && !this.names.get(vendor)) this.names.set(vendor, change.span)
    }
    const track = this.trackOf(row)
    if (track === null) {
      if (!row.titles) this.issue('vendor_term_unclear', change.span, UNCLEAR)
      return
    }
    const key = [this.tracks.indexOf(track), change.changedOn, before?.vendor, after?.vendor, row.titles].join('\t')
    if (this.seen.has(key)) return
    this.seen.add(key)
    if (row.titles) this.rename(track, row)
    else this.replace(track, row)
  }

  /** The entry as a whole: its name was another before, or it was not there. */
  private rename(track: Track, { before, after, change }: VendorChange): void {
    const title = before?.title ?? null
    if (title !== null) track.names.add(title)
    if (before !== null || after === null) return
    if (track.open) this.close(track, track.open, change)
    track.open = null
    track.since = change.changedOn
  }

  private replace(track: Track, { before, after, change }: VendorChange): void {
    const [was, is] = [before?.vendor ?? null, after?.vendor ?? null]
    if (was === null && is === null) return
    const { open } = track
    if (open && is !== null && same(is, open.vendor)) this.close(track, open, change)
    else {
      if (open) this.close(track, open, null)
      if (is !== null) this.interrupted(track, is, open, was, change)
    }
    track.since = change.changedOn
    track.open =
      was === null
        ? null
        : {
            vendor: was,
            toOn: change.changedOn,
            toAt: change.span,
            basis: 'change_log',
            evidence: cite(this.context, change.span),
          }
  }

  /** The vendor that the row brought in is not the one that is named next. */
  private interrupted(track: Track, vendor: string, next: OpenTerm | null, was: string | null, change: Change): void {
    const today = track.entryNo !== null && track.since === null && next === null
    const toOn = today ? null : (next?.toOn ?? track.since ?? this.subject.publishedOn ?? change.changedOn)
    const open: OpenTerm = {
      vendor,
      toOn,
      toAt: next?.toAt ?? null,
      basis: 'change_log',
      evidence: cite(this.context, change.span),
    }
    this.close(track, open, change)
    if (next === null || areAlike(vendor, next.vendor)) return
    const overlap = next.basis === 'change_log' && was !== null && same(was, next.vendor)
    const [code, words] = overlap
      ? ['vendor_term_overlap', '期間が重なります']
      : ['vendor_term_gap', '間の変更が記載されていません']
    this.issue(
      code,
      change.span,
      `委託事項「${track.title}」の委託先は、${change.changedOn ?? '日付のない'}の変更で「${vendor}」になりましたが、次に記載のある委託先は「${next.vendor}」で、${words}。どちらも残してあります。元の文書を確かめてください。`,
    )
  }

  private close(track: Track, { vendor, toOn, toAt, basis, evidence }: OpenTerm, from: Change | null): void {
    this.terms.push({
      assessment_id: this.subject.assessmentId,
      series_id: this.subject.seriesId,
      file_no: track.fileNo,
      entry_no: track.entryNo,
      outsourcing_title: track.title,
      vendor_raw: vendor,
      vendor_id: vendorIdOf(vendor),
      from_on: from?.changedOn ?? null,
      to_on: toOn,
      basis,
      evidence_id: evidence,
      from_evidence_id: this.context.evidence(from?.span ?? null),
      to_evidence_id: this.context.evidence(toAt),
    })
  }

  /** The entry that a row means; null where that cannot be told. */
  private trackOf(row: VendorChange): Track | null {
    const hint = fileHint(row.words, this.subject.files)
    const tracks = this.tracks.filter((track) => ofFile(track, hint))
    const after = row.after?.vendor ?? null
    const having = after === null ? [] : tracks.filter(({ open }) => open !== null && same(open.vendor, after))
    const titled = byTitle(tracks, row)
    if (titled.length > 0) return only(titled) ?? only(titled.filter((track) => having.includes(track)))
    if (row.number !== null) return this.byNumber(tracks, row, having, hint)
    if (row.title !== null && !row.titles) return this.past(row, hint)
    const known = only(having) ?? (having.length === 0 ? (only(tracks) ?? only(alikes(tracks, after))) : null)
    return known ?? (tracks.length === 0 ? this.past(row, hint) : null)
  }

  private byNumber(
    tracks: readonly Track[],
    row: VendorChange,
    having: readonly Track[],
    hint: FileHint,
  ): Track | null {
    const numbered = tracks.filter(({ number }) => number === row.number)
    const both = numbered.filter((track) => having.includes(track))
    if (both.length > 0) return only(both)
    // Another entry has that vendor: the numbers may have been others then.
    if (having.length > 0) return null
    if (numbered.length > 0) return only(numbered)
    return row.titles ? null : this.past(row, hint)
  }

  /** An entry that is no longer there. */
  private past({ number, title, after }: VendorChange, hint: FileHint): Track {
    const [file] = this.subject.files
    const track: Track = {
      fileNo: hint.fileNo ?? (hint.past === null && this.subject.files.length === 1 ? (file?.file_no ?? null) : null),
      entryNo: null,
      pastFile: hint.past,
      number,
      title: title ?? (number === null ? NAMELESS : `委託事項${number}`),
      names: new Set(title === null ? [] : [title]),
      open: null,
      since: (after?.vendor ?? null) === null ? null : this.subject.publishedOn,
    }
    this.tracks.push(track)
    return track
  }

  finish(): { rows: Term[]; issues: Issue[] } {
    for (const track of this.tracks) if (track.open) this.close(track, track.open, null)
    const place = ({ file_no, entry_no, from_on, to_on }: Term): string =>
      [file_no ?? 99, entry_no ?? 99].map((n) => String(n).padStart(3, '0')).join() +
      (to_on ?? '9999') +
      (from_on ?? '')
    const rows = this.terms.toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0))
    return { rows: distinct(rows), issues: [...this.issues, ...aliasCandidates(this.names)] }
  }

  private issue(code: string, span: Span, message: string): void {
    this.issues.push({ severity: 'info', code, message, span })
  }
}

/** Two rows may tell the same term. */
function distinct(rows: readonly Term[]): Term[] {
  const keys = rows.map((row) =>
    [row.file_no, row.entry_no, row.outsourcing_title, row.vendor_raw, row.from_on, row.to_on].join('\t'),
  )
  return rows.filter((_, i) => keys.indexOf(keys[i] ?? '') === i)
}

function ofFile(track: Track, { fileNo, past }: FileHint): boolean {
  if (past !== null) return track.pastFile === past
  return fileNo === null ? true : track.fileNo === fileNo
}

/** The entries whose title the row prints, the longest title first; a title in the cells may be misprinted. */
function byTitle(tracks: readonly Track[], { words, title }: VendorChange): Track[] {
  const printed = `${words}\t${title ?? ''}`
  const lengths = tracks.map(({ names }) =>
    Math.max(
      0,
      ...[...names]
        .filter((name) => name.length >= SHORTEST_TITLE && printed.includes(name))
        .map((name) => name.length),
    ),
  )
  const longest = Math.max(0, ...lengths)
  if (longest > 0) return tracks.filter((_, i) => lengths[i] === longest)
  if (title === null) return []
  return tracks.filter(({ names }) => [...names].some((name) => similarity(name, title, SAME_TITLE) >= SAME_TITLE))
}

function alikes(tracks: readonly Track[], vendor: string | null): Track[] {
  return vendor === null ? [] : tracks.filter(({ open }) => open !== null && areAlike(open.vendor, vendor))
}

function same(a: string, b: string): boolean {
  return (vendorIdOf(a) ?? fold(a)) === (vendorIdOf(b) ?? fold(b))
}

function only<T>(things: readonly T[]): T | null {
  const [first, second] = things
  return first !== undefined && second === undefined ? first : null
}
