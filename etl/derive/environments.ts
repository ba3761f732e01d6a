/** Where a passage says that data are kept, sentence by sentence. */
import { cleanText } from '../extract/value'
import { withKana } from '../read/kana'
import { remembering } from '../read/remember'
import type { Row } from '../schema'
import { splitPassages, type Layer, type Passage } from './passages'

export type Environment = Row<'hosting'>['environment']

/** One environment that a passage names. */
export interface Setting {
  readonly layer: Layer
  readonly environment: Environment
  readonly planned: boolean
}

const GOVERNMENT_CLOUD = /ガバメント・?クラウド/
const CLOUD_PROVIDER = /ISMAP|クラウド(?:サービス)?事業者/
const DATA_CENTRE = /データセンタ|\biDC\b/i
/** The provider's own centres in the cloud boilerplate. */
const PROVIDERS_CENTRE = /クラウド|ISMAP|複数のデータセンタ/
const OWN_BUILDING =
  /庁舎|本庁|市役所|区役所|(?:町|村)役場|庁内(?:の|に(?:設置|保管)|サーバ)|電算機?室|(?:電子)?計算機室|情報システム室/
/** Rooms that a data centre has as well: they count only where the passage names neither a centre nor a cloud. */
const SERVER_ROOM =
  /サーバー?(?:室|ルーム|ラック|設置場所|設置室)|マシン(?:室|ルーム)|施錠[^。]*(?:室|サーバ|ラック|区画)|(?:室|サーバ|ラック|区画)[^。]*施錠/
/** Under the heading of the agency itself a server that stands somewhere is its own. */
const OWN_SERVER = /サーバ[^。]*(?:設置|保管)|設置[^。]*サーバ/
const PAPER = /紙|書類|帳票|申請書|届出書|記録?媒体/
const PLANNED = /次期|予定|導入を行ってい|移行後|構築中|移行を進め/
const DONE = /移行(?:済|完了|した|している)|稼働し(?:た|てい)|運用を開始した/
/** What is given up in a move, or not done at all, is no place where data are kept. */
const GIVEN_UP =
  /移行の際|移行に際し|更改の際|(?:クラウド|データセンタ)[^。、]*(?:利用|使用|採用|移行)(?:(?:して|を行って)い)?(?:ない|しない|せず)/
const PLACED_THERE = /ガバメント・?クラウド(?:上|内|環境|に|へ)[^。]*(?:設置|構築|保管|保存|稼働|移行|運用)/
const CONTINUED = /^(?:なお|さらに|また|ただし|・?ISO|・?日本国内)/

/** A passage with what it says of environments. */
export interface ReadPassage {
  readonly passage: Passage
  readonly settings: readonly Setting[]
}

/** A whole statement. */
export interface ReadStatement {
  /** Cleaned, without spaces. */
  readonly words: string
  readonly passages: readonly ReadPassage[]
}

export const withoutSpaces = remembering((text: string): string => text.replace(/\s/g, ''))

type Scope = 'all' | 'clouds'

/** A statement, raw or cleaned, with the settings of its passages (see `settingsOf`). */
export function readStatement(text: string, governmentCloudNamed: boolean, scope: Scope): ReadStatement {
  return readers[scope][governmentCloudNamed ? 'named' : 'unnamed'](text)
}

const reader = (governmentCloudNamed: boolean, scope: Scope) =>
  remembering((text: string): ReadStatement => {
    const passages = splitPassages(text)
    return {
      words: withoutSpaces(cleanText(text)),
      passages: passages.map((passage) => ({ passage, settings: settingsOf(passage, governmentCloudNamed, scope) })),
    }
  })
const readers = {
  all: { named: reader(true, 'all'), unnamed: reader(false, 'all') },
  clouds: { named: reader(true, 'clouds'), unnamed: reader(false, 'clouds') },
}

/**
 * Environments that a passage names. `clouds` keeps to clouds and data centres, for statements that are not about rooms.
 * @param governmentCloudNamed whether the document names ガバメントクラウド at all: only then ISMAP wording of a business system means it
 */
export function settingsOf(passage: Passage, governmentCloudNamed: boolean, scope: Scope): Setting[] {
  const heading = withKana(passage.heading?.normalize('NFKC') ?? '')
  const sentences = sentencesOf(passage.text)
  if (GOVERNMENT_CLOUD.test(heading) && passage.layer === 'business_system') {
    const planned = [heading, ...sentences.filter((words) => GOVERNMENT_CLOUD.test(words))].some((words) =>
      PLANNED.test(words),
    )
    return [{ layer: 'business_system', environment: 'government_cloud', planned }]
  }
  const kept = sentences.filter((words) => !GIVEN_UP.test(words))
  const elsewhere = kept.some((words) => DATA_CENTRE.test(words) || PROVIDERS_CENTRE.test(words))
  const own = passage.layer === 'business_system' && !/システム|サーバ|端末/.test(heading) && heading !== ''
  let layer: Layer = passage.layer
  return kept.flatMap((words) => {
    layer = passage.layer === 'unspecified' ? layerOfSentence(words, layer) : passage.layer
    const planned = PLANNED.test(words) || PLANNED.test(heading)
    const cloud = cloudOf(words, layer, governmentCloudNamed)
    const settings: Setting[] = cloud === null ? [] : [{ ...cloud, planned }]
    if (DATA_CENTRE.test(words) && !PROVIDERS_CENTRE.test(words)) {
      settings.push({ layer, environment: 'data_centre', planned })
    }
    const roomsCount = !elsewhere && layer !== 'intermediate_server'
    if (scope === 'all' && isOnPremises(words, roomsCount, own)) {
      settings.push({ layer, environment: 'on_premises', planned })
    }
    return settings
  })
}

/** Whether a text says of the Government Cloud that it is yet to come, and does not also say that it is there. */
export function governmentCloudPlanned(texts: readonly string[]): boolean {
  const told = texts.map(governmentCloudIn)
  return told.some(({ planned }) => planned) && !told.some(({ done }) => done)
}

const governmentCloudIn = remembering((text: string): { readonly planned: boolean; readonly done: boolean } => {
  const sentences = sentencesOf(text).filter((words) => GOVERNMENT_CLOUD.test(words))
  return {
    planned: sentences.some((words) => PLANNED.test(words)),
    done: sentences.some((words) => DONE.test(words)),
  }
})

/** No print of the name is shorter: none of its characters stands for several. */
const NAME_LENGTH = 'ガバメントクラウド'.length

export function namesGovernmentCloud(text: string): boolean {
  return text.length >= NAME_LENGTH && namesIt(text)
}

const namesIt = remembering((text: string) => GOVERNMENT_CLOUD.test(withKana(text.normalize('NFKC'))))

const sentencesOf = remembering((text: string): readonly string[] =>
  // NFKC makes digits of ①, so the split comes first.
  text
    .split(/[。\n]|(?=[①-⑳])|\s(?=・)/)
    .map((words) => withKana(words.normalize('NFKC')).trim())
    .filter((words) => words !== ''),
)

/** The layer of a sentence without heading: the one it names, or the one before where it goes on about it. */
function layerOfSentence(words: string, before: Layer): Layer {
  if (/中間サーバ/.test(words)) return 'intermediate_server'
  if (/番号連携|統合宛名/.test(words)) return 'linkage_server'
  return CONTINUED.test(words) ? before : 'unspecified'
}

function cloudOf(words: string, layer: Layer, governmentCloudNamed: boolean): Omit<Setting, 'planned'> | null {
  const business = layer === 'business_system' || layer === 'unspecified'
  if (GOVERNMENT_CLOUD.test(words) && (business || PLACED_THERE.test(words))) {
    return { layer: business ? 'business_system' : layer, environment: 'government_cloud' }
  }
  if (!CLOUD_PROVIDER.test(words)) return null
  const government = layer === 'business_system' && governmentCloudNamed
  return { layer, environment: government ? 'government_cloud' : 'ismap_cloud' }
}

function isOnPremises(words: string, roomsCount: boolean, own: boolean): boolean {
  if (PAPER.test(words) && !/サーバ/.test(words)) return false
  if (OWN_BUILDING.test(words)) return true
  return roomsCount && (SERVER_ROOM.test(words) || (own && OWN_SERVER.test(words)))
}
