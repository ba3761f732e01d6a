/** Ⅱ: what is recorded, how it is obtained and how long it is kept; names that chapters share. */
import type { Cases } from '../case'
import { file, lacks, paper, says, ticks } from '../paper'

const full = { form: 'full' } as const
const whole = { file: null } as const
const ANNEX = '宛名番号、氏名、生年月日、性別、住所、続柄、電話番号、'.repeat(3)
const IN_HAND = { entry: 1, repeat: 'transfer' } as const

export const fileCases: Cases = {
  five_information: {
    fires: [
      {
        why: 'the box is new, the reason old',
        rows: paper(
          ticks('file.recorded_items', '5情報'),
          says('file.recorded_items_reason', '個人番号・４情報:本人を特定するため'),
        ),
        message: '主な記録項目は「5情報」にチェックがありますが、その妥当性は「4情報」と述べています（ファイル1）。',
        evidence: 2,
      },
      {
        why: 'the reverse',
        rows: paper(ticks('file.recorded_items', '4情報'), says('file.recorded_items_reason', '5情報:特定のため')),
        message: '主な記録項目は「4情報」にチェックがありますが、その妥当性は「5情報」と述べています（ファイル1）。',
        evidence: 2,
      },
      {
        why: 'the box cannot be told, but the form offers this choice alone',
        rows: paper(
          ticks('file.recorded_items', '5情報', 'undetermined'),
          says('file.recorded_items_reason', '4情報:特定のため'),
        ),
        message:
          '主な記録項目は「5情報」の欄です（チェックは判別できません）が、その妥当性は「4情報」と述べています（ファイル1）。',
        severity: 'low',
        evidence: 2,
      },
    ],
    silent: [
      {
        why: 'not ticked',
        rows: paper(
          ticks('file.recorded_items', '5情報', 'unchecked'),
          says('file.recorded_items_reason', '4情報:特定のため'),
        ),
      },
      {
        why: 'both are named',
        rows: paper(
          ticks('file.recorded_items', '5情報'),
          says('file.recorded_items_reason', '4情報と振り仮名(5情報):特定のため'),
        ),
      },
    ],
  },
  email_or_flash: {
    fires: [
      {
        why: 'flash memory as a way in',
        rows: paper(ticks('file.methods', 'フラッシュメモリ'), ticks('file.methods', '電子メール', 'unchecked')),
        message: '入手方法の「フラッシュメモリ」にチェックがあります。措置を確かめてください（ファイル1）。',
        evidence: 1,
      },
      {
        why: 'e-mail in one of two transfers',
        rows: paper(
          ticks('recipient.methods', '電子メール', 'unchecked', IN_HAND),
          ticks('recipient.methods', '電子メール', 'checked', { ...IN_HAND, entry: 2 }),
        ),
        message: '移転先2への移転方法の「電子メール」にチェックがあります。措置を確かめてください（ファイル1）。',
        evidence: 1,
      },
    ],
    silent: [
      { why: 'a box that cannot be told', rows: paper(ticks('file.methods', '電子メール', 'undetermined')) },
      { why: 'other media', rows: paper(ticks('file.methods', '電子記録媒体')) },
    ],
  },
  retention_long: {
    fires: [
      {
        why: 'no limit',
        rows: paper(says('storage.retention', '定められていない', full)),
        message: '保管期間が「定められていない」です。その妥当性を確かめてください（ファイル1）。',
        evidence: 1,
      },
    ],
    silent: [
      { why: 'a shorter period', rows: paper(says('storage.retention', '10年以上20年未満', full)) },
      { why: 'cannot be told', rows: paper(lacks('storage.retention', 'undetermined', full)) },
    ],
  },
  retention_reason: {
    fires: [
      {
        why: 'its reason cites less',
        rows: paper(
          says('storage.retention', '20年以上', full),
          says('storage.retention_reason', '政令で五年間保存すると定められているが、長く要る。', full),
        ),
        message: '保管期間は「20年以上」ですが、その妥当性が挙げる保存年数は5年です。要確認です（ファイル1）。',
        evidence: 2,
      },
    ],
    silent: [
      {
        why: 'the longest that is cited suffices',
        rows: paper(
          says('storage.retention', '6年以上10年未満', full),
          says('storage.retention_reason', '申請書は5年保存、台帳は7年保存とする。', full),
        ),
      },
      {
        why: 'years of something else',
        rows: paper(
          says('storage.retention', '10年以上20年未満', full),
          says('storage.retention_reason', '過去5年分の課税を更正するため。', full),
        ),
      },
      {
        why: 'kept for ever by rule',
        rows: paper(
          says('storage.retention', '定められていない', full),
          says('storage.retention_reason', '5年保存の後、永年保存に移す。', full),
        ),
      },
    ],
  },
  number_unticked: {
    fires: [
      {
        why: 'the annex lists it',
        rows: paper(
          file(),
          ticks('file.recorded_items', '個人番号', 'unchecked'),
          says('file.recorded_items_list', '1.個人番号、2.宛名番号', whole),
        ),
        message: '主な記録項目の「個人番号」にチェックがありませんが、別添の記録項目に個人番号があります。',
        evidence: 2,
      },
    ],
    silent: [
      {
        why: 'the box cannot be told',
        rows: paper(
          file(),
          ticks('file.recorded_items', '個人番号', 'undetermined'),
          says('file.recorded_items_list', '1.個人番号、2.宛名番号', whole),
        ),
      },
      {
        why: 'only a number that stands for it',
        rows: paper(
          file(),
          ticks('file.recorded_items', '個人番号', 'unchecked'),
          says('file.recorded_items_list', '1.個人番号対応符号、2.情報提供用個人番号識別符号', whole),
        ),
      },
      {
        why: 'the annex may mean the other file',
        rows: paper(
          file(),
          file({ file_no: 2 }),
          ticks('file.recorded_items', '個人番号', 'unchecked'),
          says('file.recorded_items_list', '個人番号', whole),
        ),
      },
    ],
  },
  number_unlisted: {
    fires: [
      {
        why: 'the annex lists much else',
        rows: paper(file(), ticks('file.recorded_items', '個人番号'), says('file.recorded_items_list', ANNEX, whole)),
        message:
          '主な記録項目の「個人番号」にチェックがありますが、別添の記録項目に個人番号が見当たりません。要確認です。',
        evidence: 2,
      },
    ],
    silent: [
      {
        why: 'listed',
        rows: paper(
          file(),
          ticks('file.recorded_items', '個人番号'),
          says('file.recorded_items_list', `個人番号、${ANNEX}`, whole),
        ),
      },
      {
        why: 'the annex only refers to another paper',
        rows: paper(
          file(),
          ticks('file.recorded_items', '個人番号'),
          says('file.recorded_items_list', '別紙のとおり', whole),
        ),
      },
      {
        why: 'the box cannot be told',
        rows: paper(
          file(),
          ticks('file.recorded_items', '個人番号', 'undetermined'),
          says('file.recorded_items_list', ANNEX, whole),
        ),
      },
    ],
  },
  file_name: {
    fires: [
      {
        why: 'chapters II and III differ',
        rows: paper(says('file.name', '予防接種ファイル'), says('risk.file_name', '予防接種台帳')),
        message: '特定個人情報ファイル名が、Ⅱ1では「予防接種ファイル」、Ⅲ1では「予防接種台帳」です。要確認です。',
        evidence: 2,
      },
      {
        why: 'chapter I does not name it',
        rows: paper(
          says('file.names', '(1)住民ファイル\n(2)課税ファイル', whole),
          says('risk.file_name', '収納ファイル'),
        ),
        message:
          '特定個人情報ファイル名が、Ⅰ3では「(1)住民ファイル\n(2)課税ファイル」、Ⅲ1では「収納ファイル」です。要確認です。',
        evidence: 2,
      },
    ],
    silent: [
      {
        why: 'a short name that chapter I gives, spaces apart',
        rows: paper(
          says('file.names', '(1)新型の感染症に係る予防接種ファイル(以下「接種 ファイル」という。)', whole),
          says('file.name', '接種ファイル'),
          says('risk.file_name', '接種ファイル'),
        ),
      },
      { why: 'a chapter is empty', rows: paper(lacks('file.name', 'blank'), says('risk.file_name', '予防接種台帳')) },
    ],
  },
  procedure_name: {
    fires: [
      {
        why: 'another procedure',
        rows: paper(
          says('cover.title', '○○市 国民健康保険に関する事務 重点項目評価書', whole),
          says('procedure.name', '介護保険に関する事務', whole),
        ),
        message:
          '事務の名称「介護保険に関する事務」と、評価書名「○○市 国民健康保険に関する事務 重点項目評価書」が異なります。要確認です。',
        evidence: 2,
      },
    ],
    silent: [
      {
        why: 'shortened',
        rows: paper(
          says('cover.title', '住民基本台帳事務 全項目評価書', whole),
          says('procedure.name', '住民基本台帳(以下「住基」という。)に関する事務', whole),
        ),
      },
      {
        why: 'lost',
        rows: paper(says('cover.title', '介護保険に関する事務', whole), lacks('procedure.name', 'missing', whole)),
      },
    ],
  },
}
