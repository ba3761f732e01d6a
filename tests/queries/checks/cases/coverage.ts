/** What the form asks for and does not get; measures and results that do not fit. */
import type { Row, WarehouseRows } from '../../../../etl/schema'
import type { Cases } from '../case'
import { assessed, declares, evidence, file, lacks, outsourcing, paper, says } from '../paper'

const LONG = '職員に対して研修を行い、目的外の利用を禁止する。'.repeat(4)
const whole = { file: null } as const
const risk = (item: string) => ({ item })

const BASIC = '基礎項目評価の実施が義務付けられる(任意に重点項目評価を実施)'
const PRIORITY = '基礎項目評価及び重点項目評価の実施が義務付けられる'

/** 10,000 to 99,999 subjects unless others are given, staff below 500. */
const threshold = (
  result: string,
  subjects: Partial<Row<'assessment'>> = {
    subjects_range: '1万人以上10万人未満',
    subjects_min: 10_000,
    subjects_max: 99_999,
  },
  ...parts: readonly WarehouseRows[]
): readonly WarehouseRows[] =>
  paper(
    assessed({ threshold_result: result, ...subjects }),
    says('basic_assessment.threshold_result', result, whole),
    says('procedure.subjects_range', '1万人以上10万人未満', whole),
    declares('委託しない', null),
    ...parts,
  )

const incident = (answer: string): WarehouseRows => ({
  incident_answer: [{ assessment_id: 'a', answered_on: null, answer, basis: 'current', evidence_id: evidence() }],
})
const few = file({ users_range: '10人未満', users_max: 9 })

const placed = (id: string, environment: Row<'hosting'>['environment']): WarehouseRows => ({
  hosting: [
    {
      assessment_id: id,
      layer: 'intermediate_server',
      environment,
      stage: 'current',
      heading: null,
      disclosed_on: null,
      disclosed_basis: null,
      disclosed_evidence_id: null,
      evidence_id: evidence(),
    },
  ],
})

const thresholdMessage = (result: string, range: string, expected: string): string =>
  `しきい値判断の結果は「${result}」ですが、対象人数（${range}）・取扱者数・重大事故の記載からは「${expected}」と考えられます。要確認です。`

export const coverageCases: Cases = {
  required_blank: {
    fires: [
      {
        why: 'an empty cell',
        rows: paper(lacks('storage.place', 'blank')),
        message: '※の項目Ⅱ6「保管場所」（ファイル1）が、空欄か横線だけです。要確認です。',
        evidence: 1,
      },
      {
        why: 'a dash where there may be nothing to say',
        rows: paper(lacks('file.decisions', 'blank', { form: 'full' })),
        message: '※の項目Ⅱ3「権利利益に影響を与え得る決定」（ファイル1）が、空欄か横線だけです。要確認です。',
        severity: 'low',
        evidence: 1,
      },
    ],
    silent: [
      {
        why: 'no basis where there is no linkage',
        rows: paper(says('linkage.answer', '実施しない', whole), lacks('linkage.legal_basis', 'blank', whole)),
      },
      { why: 'not asked', rows: paper(lacks('risk.measures', 'not_applicable', risk('III.6.risk1-measures'))) },
      { why: 'not marked ※', rows: paper(lacks('file.department', 'blank')) },
    ],
  },
  required_unread: {
    fires: [
      {
        why: 'lost, with what stands before it',
        rows: paper(says('file.users', '市民課'), lacks('storage.place', 'missing')),
        message:
          'Ⅱ6の※の項目（保管場所）が、本文に見当たりません。元の評価書で確かめてください（ファイル1、根拠は、あるはずの場所の前後の記載です）。',
        evidence: 1,
      },
      {
        why: 'two of a section lost, before all that was read; another file’s words are nearer',
        rows: paper(
          lacks('file.kind', 'missing'),
          lacks('file.scope', 'missing'),
          says('file.scope', '住民', { file: 2 }),
          says('file.users', '市民課'),
        ),
        message:
          'Ⅱ2の※の項目（ファイルの種類、対象となる本人の範囲）が、本文に見当たりません。元の評価書で確かめてください（ファイル1、根拠は、あるはずの場所の前後の記載です）。',
        evidence: 1,
      },
      {
        why: 'unclear',
        rows: paper(lacks('file.kind', 'undetermined')),
        message: 'Ⅱ2の※の項目（ファイルの種類）が、判別できません。元の評価書で確かめてください（ファイル1）。',
        evidence: 1,
      },
    ],
    silent: [
      { why: 'read', rows: paper(says('storage.place', '庁舎内')) },
      { why: 'not marked ※', rows: paper(says('storage.place', '庁舎内'), lacks('file.department', 'missing')) },
    ],
  },
  fewer_ratings: {
    fires: [
      {
        why: 'one is empty, one lost',
        rows: paper(
          says('risk.adequacy', '十分である', risk('III.2.risk1-adequacy')),
          lacks('risk.adequacy', 'blank', risk('III.3.risk1-adequacy')),
          lacks('risk.adequacy', 'missing', risk('III.4.risk1-adequacy')),
        ),
        message:
          'リスクの評価は様式に3ありますが、読めるのは1です（空欄1、本文にない1、節 III.3・III.4、ファイル1）。本文にない評価の根拠は、あるはずの場所の前後の記載です。',
        evidence: 1,
      },
      {
        why: 'lost only',
        rows: paper(
          says('risk.adequacy', '十分である', risk('III.2.risk1-adequacy')),
          lacks('risk.adequacy', 'missing', risk('III.4.risk1-adequacy')),
        ),
        message:
          'リスクの評価は様式に2ありますが、読めるのは1です（本文にない1、節 III.4、ファイル1）。本文にない評価の根拠は、あるはずの場所の前後の記載です。',
        severity: 'low',
        evidence: 1,
      },
    ],
    silent: [
      {
        why: 'one does not apply',
        rows: paper(
          says('risk.adequacy', '十分である', risk('III.2.risk1-adequacy')),
          lacks('risk.adequacy', 'not_applicable', risk('III.6.risk1-adequacy')),
        ),
      },
    ],
  },
  threshold_result: {
    fires: [
      {
        why: 'few subjects, few handlers and no incident',
        rows: threshold(PRIORITY, undefined, few, incident('発生なし')),
        message: thresholdMessage(PRIORITY, '1万人以上10万人未満', '基礎項目評価'),
        evidence: 2,
      },
      {
        why: 'five hundred handlers',
        rows: threshold(
          BASIC,
          undefined,
          file({ users_range: '500人以上1,000人未満', users_min: 500, users_max: 999 }),
        ),
        message: thresholdMessage(BASIC, '1万人以上10万人未満', '重点項目評価'),
        evidence: 2,
      },
      {
        why: 'many subjects',
        rows: threshold(PRIORITY, { subjects_range: '30万人以上', subjects_min: 300_000, subjects_max: null }),
        message: thresholdMessage(PRIORITY, '30万人以上', '全項目評価'),
        evidence: 2,
      },
      {
        why: 'only an incident could explain it, and nobody knows of any',
        rows: threshold(PRIORITY, undefined, few),
        message: `しきい値判断の結果は「${PRIORITY}」ですが、対象人数（1万人以上10万人未満）と取扱者数からは「基礎項目評価」です。これを引き上げる重大事故の有無は、本文から読めません。要確認です。`,
        severity: 'low',
        evidence: 2,
      },
    ],
    silent: [
      { why: 'nobody knows of incidents, and none is needed', rows: threshold(BASIC, undefined, few) },
      { why: 'an incident may raise it', rows: threshold(PRIORITY, undefined, few, incident('発生あり')) },
      {
        why: 'handlers of a vendor are not told',
        rows: threshold(PRIORITY, undefined, few, outsourcing(1), incident('発生なし')),
      },
      { why: 'subjects are not told', rows: threshold(PRIORITY, {}, few, incident('発生なし')) },
      { why: 'as the guideline has it', rows: threshold(BASIC, undefined, few, incident('発生なし')) },
    ],
  },
  copied_measures: {
    fires: [
      {
        why: 'two risks, one text',
        rows: paper(
          says('risk.measures', LONG, risk('III.6.risk1-measures')),
          says('risk.measures', LONG, risk('III.6.risk2-measures')),
        ),
        message: `III.6のリスク1、III.6のリスク2の措置の文（${LONG.length}字、「${LONG.slice(0, 20)}…」）が一字一句同じです。要確認です（ファイル1）。`,
        evidence: 2,
      },
    ],
    silent: [
      {
        why: 'one word differs',
        rows: paper(
          says('risk.measures', LONG, risk('III.6.risk1-measures')),
          says('risk.measures', `また、${LONG}`, risk('III.6.risk2-measures')),
        ),
      },
      {
        why: 'a short text',
        rows: paper(
          says('risk.measures', '研修を行う。', risk('III.6.risk1-measures')),
          says('risk.measures', '研修を行う。', risk('III.6.risk2-measures')),
        ),
      },
      {
        why: 'another file',
        rows: paper(
          says('risk.measures', LONG, risk('III.6.risk1-measures')),
          says('risk.measures', LONG, { ...risk('III.6.risk2-measures'), file: 2 }),
        ),
      },
    ],
  },
  old_intermediate_text: {
    fires: [
      {
        why: 'others have moved on',
        rows: paper(
          assessed(),
          assessed({ published_on: '2025-10-01' }, 'b'),
          placed('a', 'data_centre'),
          placed('b', 'ismap_cloud'),
        ),
        message:
          '中間サーバー・プラットフォームがデータセンターにあるとの記述ですが、クラウドにあるとする記述が1件の評価書で使われています（2025-10-01から）。要確認です。',
        evidence: 1,
      },
    ],
    silent: [
      { why: 'nobody has', rows: paper(assessed(), placed('a', 'data_centre')) },
      {
        why: 'an older state of before',
        rows: paper(
          assessed({ published_on: '2024-01-01', is_latest: false }),
          assessed({ published_on: '2025-10-01' }, 'b'),
          placed('a', 'data_centre'),
          placed('b', 'ismap_cloud'),
        ),
      },
    ],
  },
}
