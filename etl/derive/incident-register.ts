/** The cases that a document has disclosed, from the first row of its change log to its current text. */
import { fold } from '../read/fold'
import { similarity } from '../extract/similarity'
import type { Span } from '../extract/model'
import { incidentFacts, type IncidentFacts } from './incident-facts'
import { readIncidentText, type CaseEdit, type CaseWords } from './incident-text'

/** Where words stand: in the span, and in the later cell of it where both hold them. */
export interface Place {
  readonly span: Span
  readonly later: boolean
}

/** One accident, in the words that the document found for it last. */
export interface Case {
  /** The number by which later rows may call it. */
  label: string | null
  /** Null as long as its content was not stated. */
  text: string | null
  prevention: string | null
  disclosedOn: string | null
  disclosedAt: Span | null
  withdrawnOn: string | null
  withdrawnAt: Span | null
  reason: string | null
  place: Place
  open: boolean
}

/** When and where something was said. */
export interface Occasion {
  readonly on: string | null
  readonly span: Span
  readonly reason: string | null
}

/** Words alike to this degree tell the same case where nothing else contradicts; without it, however much else does. */
const ALIKE = 0.5
const SAME_WORDS = 0.85
const SAME_NUMBERS = 0.9
const SAME_DAY = 1

export class IncidentRegister {
  readonly cases: Case[] = []
  /** Rows that speak of cases which cannot be told. */
  readonly unclear: Span[] = []

  get open(): Case[] {
    return this.cases.filter(({ open }) => open)
  }

  /**
   * Cases that a text tells, in its order: known ones in its words, new ones added.
   * @param stated false for words that a row only replaced: they add what is not known and change nothing
   */
  tell(words: readonly CaseWords[], occasion: Occasion, later: boolean, stated: boolean): Case[] {
    const place = { span: occasion.span, later }
    const matched = this.match(words)
    const elided = words.filter(({ text }) => text === null)
    const told = words.flatMap((part): Case[] => {
      if (part.text === null) return this.elided(part, elided.length, occasion, place, stated)
      const known = matched.get(part) ?? this.unfilled(part, stated)
      const found = known ?? this.add(part, occasion, place, stated)
      if (!found.open) Object.assign(found, { open: true, withdrawnOn: null, withdrawnAt: null, reason: null })
      this.word(found, part, place, stated)
      return [found]
    })
    return [...new Set(told)]
  }

  /** Known cases that were left out: by number, or all of them where one mark stands for all. */
  private elided({ label }: CaseWords, marks: number, occasion: Occasion, place: Place, stated: boolean): Case[] {
    const { open } = this
    const called = label === null ? null : open.find((each) => each.label === label)
    if (called) return [called]
    const gone = stated ? [] : this.goneOn(occasion.on).filter((each) => label === null || each.label === label)
    if (open.length === 0 && gone.length > 0) return gone
    if (open.length === 0 || (label !== null && open.every((each) => each.label !== null))) {
      return [this.add({ label, text: null }, occasion, place, stated)]
    }
    if (label === null) return open
    const unnumbered = open[Number(label) - 1]
    if (marks === open.length && unnumbered) return [unnumbered]
    this.unclear.push(occasion.span)
    return []
  }

  /** Another file's row of the same day tells them once more. */
  private goneOn(on: string | null): Case[] {
    return this.cases.filter(({ open, withdrawnOn }) => !open && on !== null && withdrawnOn === on)
  }

  /** A case without content takes the first content that is told after it. */
  private unfilled({ label }: CaseWords, stated: boolean): Case | undefined {
    return this.open.find(
      (each) =>
        each.text === null && (each.label === null || each.label === label) && (stated || this.open.length === 1),
    )
  }

  add({ label, text }: CaseWords, { on, span }: Occasion, place: Place, stated: boolean): Case {
    const added: Case = {
      label,
      text,
      prevention: null,
      // Words that a row replaced had been there before, nobody knows since when.
      disclosedOn: stated ? on : null,
      disclosedAt: stated ? span : null,
      withdrawnOn: null,
      withdrawnAt: null,
      reason: null,
      place,
      open: true,
    }
    this.cases.push(added)
    return added
  }

  private word(known: Case, { label, text }: CaseWords, place: Place, stated: boolean): void {
    if (stated || known.label === null) known.label = label ?? known.label
    if (text === null || (!stated && known.text !== null)) return
    Object.assign(known, { text, place })
  }

  /** Pairs texts with known cases, the most alike first; each case once. */
  private match(words: readonly CaseWords[]): Map<CaseWords, Case> {
    const pairs = words
      .flatMap((part) => this.cases.map((known) => ({ part, known, score: likeness(part.text, known) })))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
    const matched = new Map<CaseWords, Case>()
    const taken = new Set<Case>()
    for (const { part, known } of pairs) {
      if (matched.has(part) || taken.has(known)) continue
      matched.set(part, known)
      taken.add(known)
    }
    return matched
  }

  withdraw(cases: readonly Case[], { on, span, reason }: Occasion): void {
    for (const each of cases) {
      Object.assign(each, { open: false, withdrawnOn: on, withdrawnAt: span, reason })
    }
  }

  /** Does what a row says is done to cases, by number, kind or date. */
  edit(edits: readonly CaseEdit[], occasion: Occasion): void {
    for (const { verb, labels, words } of edits) {
      if (verb === 'add') {
        const added =
          labels.length === 0 ? [null] : labels.filter((label) => !this.open.some((each) => each.label === label))
        for (const label of added) this.add({ label, text: null }, occasion, { span: occasion.span, later: true }, true)
        continue
      }
      const meant = this.meant(labels, words)
      if (meant.length === 0) this.unclear.push(occasion.span)
      else this.withdraw(verb === 'remove' ? meant : this.open.filter((each) => !meant.includes(each)), occasion)
    }
  }

  private meant(labels: readonly string[], words: string): Case[] {
    const { open } = this
    if (labels.length > 0) return open.filter(({ label }) => label !== null && labels.includes(label))
    const { kind, occurredOn, occurredMonth } = incidentFacts(words)
    const told = open.filter(({ text }) => {
      const facts = incidentFacts(text ?? '')
      if (occurredOn !== null) return facts.occurredOn === occurredOn
      if (occurredMonth !== null) return facts.occurredMonth === occurredMonth
      return kind !== 'undetermined' && facts.kind === kind
    })
    return told.length > 0 || open.length > 1 ? told : open
  }

  /** Gives cases their prevention: by number, in their order where there are as many, or one for all of them. */
  prevent(text: string, cases: readonly Case[], stated: boolean): void {
    const parts = readIncidentText(text).cases.filter((part) => part.text !== null)
    const [first] = parts
    const inOrder = parts.length === cases.length
    for (const [i, each] of cases.entries()) {
      const called = each.label === null ? undefined : parts.find(({ label }) => label === each.label)
      const shared = parts.length === 1 && first?.label === null ? first : undefined
      const words = (called ?? (inOrder ? parts[i] : shared))?.text ?? null
      if (words === null || (!stated && each.prevention !== null)) continue
      Object.assign(each, { prevention: words })
    }
  }
}

/** How sure it is that a text tells a known case; 0 where it does not. */
function likeness(text: string | null, { text: known }: Case): number {
  if (text === null || known === null) return 0
  const [a, b] = [fold(text), fold(known)]
  const alike = a.includes(b) || b.includes(a) ? 1 : similarity(a, b, 0)
  const [facts, others] = [incidentFacts(text), incidentFacts(known)]
  // A date put right leaves the words and the numbers as they are.
  if (contradict(facts, others)) return alike >= SAME_WORDS && !otherNumbers(facts, others) ? alike : 0
  const comparable = facts.kind === others.kind || facts.kind === 'undetermined' || others.kind === 'undetermined'
  if (facts.occurredOn !== null && facts.occurredOn === others.occurredOn && comparable) return SAME_DAY + alike
  if (comparable && sameNumbers(facts, others)) return Math.max(alike, SAME_NUMBERS)
  return alike >= ALIKE ? alike : 0
}

function contradict(a: IncidentFacts, b: IncidentFacts): boolean {
  const differ = (x: string | null, y: string | null): boolean => x !== null && y !== null && x !== y
  return differ(a.occurredMonth, b.occurredMonth) || differ(a.occurredOn, b.occurredOn)
}

function otherNumbers(a: IncidentFacts, b: IncidentFacts): boolean {
  const differ = (x: number | null, y: number | null): boolean => x !== null && y !== null && x !== y
  return differ(a.persons, b.persons) || differ(a.records, b.records)
}

function sameNumbers(a: IncidentFacts, b: IncidentFacts): boolean {
  return (a.persons !== null && a.persons === b.persons) || (a.records !== null && a.records === b.records)
}
