/** The dictionary: items of the forms, and the codes of this project. */
import { code, flag, integer, optional, table, text, texts } from './column'

export const dictionary = {
  form_item: table('様式の項目', ['item_id'], {
    item_id: text('様式の項目の識別子（様式.章.節.項目。例 priority.II.4.3）'),
    form: code('form', '様式（code の form）'),
    chapter: text('章（cover、I〜VI、annex1〜annex3）'),
    section: text('節の番号'),
    label: text('項目名（様式の文言）'),
    kind: code('item_kind', '記入の仕方（code の item_kind）'),
    concept: text('様式に共通する項目の意味（例 outsourcing.vendor）'),
    repeats_per: optional(code('repeats_per', '繰り返しの単位（code の repeats_per。繰り返さなければ NULL）')),
    required: flag('重要な変更の対象（様式の※）か'),
    options: texts('様式の選択肢（印刷の順）'),
    sort_order: integer('様式の中の順番（1から、印刷の順）'),
  }),
  code: table('このデータで使う符号とその名称', ['domain', 'code'], {
    domain: text('符号の分野'),
    code: text('符号'),
    label_ja: text('日本語の名称'),
    label_en: text('英語の名称'),
    sort_order: integer('並び順（分野の中で1から）'),
  }),
}
