/** 狭山市 予防接種に関する事務 (様式3), read by hand. */
import { changeRows } from './doc000-changes'
import { answers as risks, marks as riskMarks } from './doc000-risks'
import type { DocumentFacts } from './fact'
import { inSection } from './shorthand'
import { meanings } from './doc000-meanings'

const cover = inSection('cover', '0')
const systems = inSection('I', '2')
const basics = inSection('II', '2')
const use = inSection('II', '3')
const work = inSection('II', '4')
const first = inSection('II', '4', { entry: 1 })
const second = inSection('II', '4', { entry: 2 })
const provision1 = inSection('II', '5', { repeat: 'provision', entry: 1 })
const provision2 = inSection('II', '5', { repeat: 'provision', entry: 2 })
const disclosure = inSection('IV', '1')
const inquiry = inSection('IV', '2')

const METHODS: readonly (string | readonly [string, null])[] = [
  '情報提供ネットワークシステム',
  '専用線',
  '電子メール',
  '電子記録媒体',
  'フラッシュメモリ',
  '紙',
  ['その他', null],
]

export const facts: DocumentFacts = {
  file: '000_dfd5a7884adcc391.txt',
  form: 'priority',
  formVersion: null,
  changes: 33,
  answers: [
    cover.value(6, '評価書番号', '22'),
    cover.value(6, '評価書名', '狭山市 予防接種に関する事務 重点項目評価書'),
    cover.text(10, '個人のプライバシー等の権利利益の保護の宣言', '狭山市は、予防接種に関する事務', '宣言する。'),
    cover.state(12, '特記事項', 'blank'),
    cover.value(17, '評価実施機関名', '埼玉県狭山市長'),
    cover.value(21, '公表日', '令和8年1月15日'),

    inSection('I', '1').value(37, '事務の名称', '予防接種に関する事務'),
    inSection('I', '1').text(38, '事務の内容', '予防接種法(昭和23年6月30日法律第68号)', '中間サーバーへ登録する。'),
    inSection('I', '1').value(39, '対象人数', '10万人以上30万人未満'),
    systems.value(45, 'システムの名称', '健康管理システム', { entry: 1 }),
    systems.text(46, 'システムの機能', '個人の予防接種接種情報を', '医療機関名等を入力する。', { entry: 1 }),
    systems.value(53, 'システムの名称', '番号連携サーバー(団体内統合宛名システム)', { entry: 2 }),
    systems.text(54, 'システムの機能', '1. 宛名管理機能', 'ファイル転送を行う機能', { entry: 2 }),
    systems.value(58, 'システムの名称', '中間サーバー', { entry: 3 }),
    systems.text(59, 'システムの機能', '1. 符号管理機能', '保管期限切れ情報の削除を行う機能', { entry: 3 }),
    systems.value(62, 'システムの名称', '宛名システム', { entry: 4 }),
    systems.value(
      63,
      'システムの機能',
      '1. 住登者宛名管理機能：住登者を住記システムより連携、管理する機能 2. 他システム連携機能：番号連携サーバーと連携する機能',
      { entry: 4 },
    ),
    inSection('I', '3').value(70, '特定個人情報ファイル名', '予防接種台帳'),
    inSection('I', '4').value(72, '法令上の根拠', '番号法第9条第1項及び別表の14項、126項'),
    inSection('I', '5').value(74, '実施の有無', '実施する'),
    inSection('I', '5').value(
      75,
      '法令上の根拠',
      '番号法第19条第8号に基づく主務省令第2条の表の25項、26項、27項、28項、29項、153項、154項',
    ),
    inSection('I', '6').value(77, '部署', '健康推進部 健康づくり支援課'),
    inSection('I', '6').value(78, '所属長の役職名', '課長'),
    inSection('I', '7').state(79, '他の評価実施機関', 'blank'),

    inSection('II', '1').state(83, '特定個人情報ファイル名', 'blank'),
    basics.value(85, 'ファイルの種類', 'システム用ファイル'),
    basics.value(86, '対象となる本人の数', '10万人以上100万人未満'),
    basics.value(87, '対象となる本人の範囲', '予防接種事業の対象者'),
    basics.text(89, 'その必要性', '予防接種事業の対象者管理や', '特定個人情報を保有する。'),
    basics.value(90, '記録される項目', '10項目以上50項目未満'),
    basics.value(94, '保有開始日', '平成28年3月1日'),
    basics.value(95, '事務担当部署', '健康推進部 健康づくり支援課'),
    use.value(100, '使用目的', '予防接種事業対象者の個人番号を利用して効率的な事務運用を図るため。'),
    use.value(101, '使用部署', '健康づくり支援課'),
    use.value(102, '使用者数', '10人以上50人未満'),
    use.text(103, '使用方法', '【予防接種対象者の管理に関する事務】', '接種記録の登録や出力等を行う。'),
    use.value(104, '情報の突合', '氏名・生年月日・性別もしくは、当該システムにおける宛名情報等での突合'),
    use.value(105, '使用開始日', '平成28年3月1日'),

    work.value(108, '委託の有無', '委託する'),
    work.value(108, '委託件数', '2'),
    first.value(110, '委託事項', '健康管理システムの保守・運用'),
    first.text(112, '委託内容', '健康管理システムの保守作業、', '問い合わせに対する調査等'),
    first.value(113, '委託先における取扱者数', '10人未満'),
    first.value(115, '委託先名', '(株)両備システムズ'),
    first.value(119, '再委託の有無', '再委託する'),
    first.text(121, '再委託の許諾方法', 'あらかじめ文書(再委託の業務名', '許諾を判断する。'),
    first.text(123, '再委託事項', '健康管理システムの保守作業、', '作業指示に基づくデータ抽出等'),
    second.value(126, '委託事項', '予防接種情報のデータパンチ'),
    second.value(
      128,
      '委託内容',
      '予防接種予診票をもとに予防接種台帳で活用できる電子データファイルを作成(データパンチ)する。',
    ),
    second.value(129, '委託先における取扱者数', '10人以上50人未満'),
    second.value(131, '委託先名', '(株)埼玉情報サービス'),
    second.value(135, '再委託の有無', '再委託しない'),
    second.state(133, '再委託の許諾方法', 'blank'),
    second.state(134, '再委託事項', 'blank'),

    provision1.value(143, '提供先', '都道府県知事又は市町村長'),
    provision1.value(144, '法令上の根拠', '番号法第19条第8号に基づく主務省令第2条の表の25項、26項、28項'),
    provision1.text(145, '提供先における用途', '予防接種法(昭和23年法律第68号)による', '主務省令で定めるもの'),
    provision1.value(146, '提供する情報', '予防接種事業関係情報であって主務法令で定めるもの'),
    provision1.value(147, '提供する情報の対象となる本人の数', '1万人以上10万人未満'),
    provision1.value(148, '提供する情報の対象となる本人の範囲', '狭山市に住民登録している法定接種対象者'),
    provision1.text(150, '時期・頻度', '情報提供ネットワークシステムを通じて', '求めがある都度'),
    provision2.value(152, '提供先', '厚生労働大臣、都道府県知事又は市町村長'),
    provision2.value(153, '法令上の根拠', '番号法第19条第8号に基づく主務省令第2条の表の153項、154項'),
    provision2.text(154, '提供先における用途', '新型インフルエンザ等対策措置法による', '主務省令で定めるもの'),
    provision2.value(155, '提供する情報', '予防接種事業関係情報であって主務法令で定めるもの'),
    provision2.value(156, '提供する情報の対象となる本人の数', '10万人以上100万人未満'),
    provision2.value(157, '提供する情報の対象となる本人の範囲', '狭山市に住民登録している法定接種対象者'),
    provision2.text(159, '時期・頻度', '情報提供ネットワークシステムを通じて', '求めがある都度'),
    inSection('II', '6').text(171, '保管場所', '【健康管理システム】', 'バックアップもデータベース上に保存される。'),
    inSection('II', '7').state(172, '備考', 'blank'),
    inSection('annex1', '0').text(
      176,
      '特定個人情報ファイル記録項目',
      '1. 個人番号、2. 統合宛名番号、',
      '25. 口座登録・連携ファイル関係情報',
    ),

    ...risks,

    disclosure.value(
      251,
      '請求先',
      '狭山市 総務部 総務課 〒350-1380 埼玉県入間川1丁目23番5号 電話:04-2953-1111(内線3520)',
    ),
    disclosure.text(252, '請求方法', '指定書式による書面の提出により、', '中止請求を受け付ける。'),
    disclosure.text(253, '法令による特別の手続', '市ホームページ上に、', '掲載している。'),
    disclosure.state(254, '個人情報ファイル簿への不記載等', 'blank'),
    inquiry.value(256, '連絡先', '狭山市 健康づくり支援課 〒350-1304 埼玉県狭山市狭山台3丁目24番 電話:04-2956-8050'),
    inquiry.value(257, '対応方法', '問い合わせの際、対応内容について記録を残す。'),
    inSection('V', '1').value(262, '実施日', '令和5年8月1日'),
    inSection('V', '1').value(263, 'しきい値判断結果', '基礎項目評価及び重点項目評価の実施が義務付けられる'),
    inSection('V', '2').value(265, '方法', '実施しない'),
    inSection('V', '2').state(266, '実施日・期間', 'blank'),
    inSection('V', '2').state(267, '主な意見の内容', 'blank'),
    inSection('V', '3').state(269, '実施日', 'blank'),
    inSection('V', '3').state(270, '方法', 'blank'),
    inSection('V', '3').state(271, '結果', 'blank'),
  ],
  marks: [
    ...riskMarks,
    ...inSection('I', '2', { entry: 1 }).checked(47, '他のシステムとの接続', [
      '既存住民基本台帳システム',
      '宛名システム等',
    ]),
    ...inSection('I', '2', { entry: 1 }).unchecked(47, '他のシステムとの接続', [
      '情報提供ネットワークシステム',
      '庁内連携システム',
      '住民基本台帳ネットワークシステム',
      '税務システム',
      ['その他', null],
    ]),
    ...inSection('I', '2', { entry: 2 }).checked(55, '他のシステムとの接続', [
      '庁内連携システム',
      '既存住民基本台帳システム',
      '宛名システム等',
      '税務システム',
      ['その他', '中間サーバー'],
    ]),
    ...inSection('I', '2', { entry: 2 }).unchecked(55, '他のシステムとの接続', [
      '情報提供ネットワークシステム',
      '住民基本台帳ネットワークシステム',
    ]),
    ...inSection('I', '2', { entry: 3 }).checked(60, '他のシステムとの接続', [['その他', '番号連携サーバー']]),
    ...inSection('I', '2', { entry: 3 }).unchecked(60, '他のシステムとの接続', [
      '情報提供ネットワークシステム',
      '庁内連携システム',
      '住民基本台帳ネットワークシステム',
      '既存住民基本台帳システム',
      '宛名システム等',
      '税務システム',
    ]),
    ...inSection('I', '2', { entry: 4 }).checked(64, '他のシステムとの接続', [
      '庁内連携システム',
      '既存住民基本台帳システム',
      '税務システム',
      ['その他', '番号連携サーバー'],
    ]),
    ...inSection('I', '2', { entry: 4 }).unchecked(64, '他のシステムとの接続', [
      '情報提供ネットワークシステム',
      '住民基本台帳ネットワークシステム',
      '宛名システム等',
    ]),
    ...basics.checked(91, '主な記録項目', [
      'その他識別情報',
      '5情報',
      'その他住民票関係情報',
      '健康・医療関係情報',
      ['その他', '口座登録・連携ファイル関係情報'],
    ]),
    ...basics.unchecked(91, '主な記録項目', [
      '個人番号',
      '個人番号対応符号',
      '連絡先',
      '国税関係情報',
      '地方税関係情報',
      '医療保険関係情報',
      '児童福祉・子育て関係情報',
      '障害者福祉関係情報',
      '生活保護・社会福祉関係情報',
      '介護・高齢者福祉関係情報',
      '雇用・労働関係情報',
      '年金関係情報',
      '学校・教育関係情報',
      '災害関係情報',
    ]),
    ...use.detailed(98, '入手元', [
      ['評価実施機関内の他部署', '市民課'],
      ['行政機関・独立行政法人等', 'デジタル庁'],
      ['地方公共団体・地方独立行政法人', '市区町村'],
      ['民間事業者', '医療機関'],
    ]),
    ...use.undetermined(98, '入手元', ['本人又は本人の代理人', ['その他', null]]),
    ...use.unchecked(99, '入手方法', ['電子記録媒体', 'フラッシュメモリ', '専用線']),
    ...use.undetermined(99, '入手方法', [
      '紙',
      '電子メール',
      '庁内連携システム',
      '情報提供ネットワークシステム',
      ['その他', null],
    ]),
    ...inSection('II', '5').detailed(142, '提供・移転の有無', [['提供を行っている', '2']]),
    ...inSection('II', '5').undetermined(142, '提供・移転の有無', ['移転を行っている', '行っていない']),
    ...provision1.undetermined(149, '提供方法', METHODS),
    ...provision2.undetermined(158, '提供方法', METHODS),
  ],
  changeRows,
  meanings,
}
