/** References to what the law has renamed, moved or abolished. */
import type { WarehouseRows } from '../../../../etl/schema'
import type { Cases } from '../case'
import { assessed, paper, says } from '../paper'

/** A measure that says the words, in an assessment published on a day, the latest of its series or not. */
const measure = (words: string, publishedOn = '2026-01-15', latest = true): readonly WarehouseRows[] =>
  paper(
    assessed({ published_on: publishedOn, is_latest: latest }),
    says('risk.measures', words, { item: '6.risk1-measures' }),
  )

const basis = (words: string): readonly WarehouseRows[] => paper(says('number_use.legal_basis', words, { file: null }))

const MEASURE = 'Ⅲ6リスク1「リスクに対する措置の内容」（ファイル1）'
const BASIS = 'Ⅰ4「法令上の根拠」'

const annex = (place: string, table: string): string =>
  `${place}に、2024年5月27日に改められた番号法の別表の旧称「${table}」が残っています。要確認です。`
const article = (place: string, words = '第19条第7号'): string =>
  `${place}に、情報連携の根拠として「${words}」と記載されています（2021年9月1日から第19条第8号）。要確認です。`
const ordinance = (place: string, words: string): string =>
  `${place}に「${words}」が記載されています。2023年4月1日から個人情報の保護に関する法律が直接適用されるため、要確認です。`

export const referenceCases: Cases = {
  superseded_annex_tables: {
    fires: [
      {
        why: 'plain',
        rows: basis('番号法第9条第1項 別表第一の10の項'),
        message: annex(BASIS, '別表第一'),
        evidence: 1,
      },
      {
        why: 'the act in full, with its short name between',
        rows: basis('番号の利用等に関する法律(平成25年法律第27号。以下「番号法」という。) 第9条第1項 別表第2の59項'),
        message: annex(BASIS, '別表第2'),
        evidence: 1,
      },
      {
        why: 'published before, still the latest',
        rows: measure('番号法別表第二に基づき', '2022-01-01'),
        message: annex(MEASURE, '別表第二'),
        severity: 'low',
        evidence: 1,
      },
    ],
    silent: [
      { why: 'of an ordinance', rows: basis('番号法第9条第2項、○○市個人番号の利用に関する条例第4条及び別表第1') },
      { why: 'of another act', rows: basis('番号法第9条第1項及び住民基本台帳法別表第二') },
      { why: 'of the act in force', rows: basis('番号法第9条第1項及び別表の14の項') },
      { why: 'named as former', rows: basis('改正前の番号法旧別表第二') },
      { why: 'right in its time, and replaced', rows: measure('番号法別表第二に基づき', '2022-01-01', false) },
    ],
  },
  superseded_article_19_7: {
    fires: [
      {
        why: 'as the basis of linkage',
        rows: paper(says('linkage.legal_basis', '番号法第19条第7号に基づく主務省令', { file: null })),
        message: article('Ⅰ5「法令上の根拠」'),
        evidence: 1,
      },
      {
        why: 'in a text about linkage',
        rows: measure('番号法第19条第7号に基づき、情報照会者を一覧にしたもの'),
        message: article(MEASURE),
        evidence: 1,
      },
      {
        why: 'a slip for it, about what other bodies hand over',
        rows: measure('他の市町村からの入手 ・番号法第19条第7項により明示される。'),
        message: article(MEASURE, '第19条第7項'),
        evidence: 1,
      },
    ],
    silent: [
      { why: 'the number in force', rows: measure('番号法第19条第8号に基づく情報照会') },
      { why: 'about something else', rows: measure('番号法第19条第7号により本人確認情報を受ける') },
      { why: 'of another paragraph', rows: measure('番号法第19条第17号に基づく情報照会') },
    ],
  },
  superseded_ordinance: {
    fires: [
      {
        why: 'as the basis of disclosure',
        rows: paper(says('disclosure.method', '○○市個人情報保護条例第14条に基づき請求する', { file: null })),
        message: ordinance('Ⅳ1「請求方法」', '個人情報保護条例'),
        evidence: 1,
      },
      {
        why: 'elsewhere',
        rows: measure('個人情報の保護に関する条例の規定により提供する'),
        message: ordinance(MEASURE, '個人情報の保護に関する条例'),
        severity: 'low',
        evidence: 1,
      },
    ],
    silent: [
      {
        why: 'the ordinance that carries the act out',
        rows: measure('個人情報の保護に関する法律施行条例の規定により'),
      },
      { why: 'of an assembly', rows: measure('○○市議会の個人情報の保護に関する条例により') },
      { why: 'abolished by its own words', rows: measure('廃止前の○○市個人情報保護条例により') },
    ],
  },
  superseded_commission: {
    fires: [
      {
        why: 'named',
        rows: measure('特定個人情報保護委員会との協議を経て'),
        message: `${MEASURE}に、2016年1月1日に個人情報保護委員会となった「特定個人情報保護委員会」が残っています。要確認です。`,
        evidence: 1,
      },
    ],
    silent: [
      { why: 'a rule of that name', rows: measure('特定個人情報保護委員会規則第1号') },
      { why: 'today’s commission', rows: measure('個人情報保護委員会との協議を経て') },
    ],
  },
  notification_card: {
    fires: [
      {
        why: 'shown to prove who one is',
        rows: measure('通知カードと本人確認書類の提示を受ける'),
        message: `${MEASURE}に、2020年5月25日に廃止された通知カードが、本人確認などの書類として記載されています。要確認です。`,
        evidence: 1,
      },
    ],
    silent: [
      { why: 'as long as it agrees', rows: measure('通知カード(記載事項が住民票と一致するものに限る)の提示を受ける') },
      { why: 'not as a proof', rows: measure('通知カードの発送を委託する') },
    ],
  },
}
