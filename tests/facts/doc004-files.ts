/** 004 chapter Ⅱ and the list of recorded items (別添1), read by hand. */
import type { AnswerFact, MarkFact } from './fact'
import { inSection } from './shorthand'

const ii1 = inSection('II', '1')
const ii2 = inSection('II', '2')
const ii3 = inSection('II', '3')
const ii4 = inSection('II', '4')
const outsourcing1 = inSection('II', '4', { entry: 1 })
const outsourcing2 = inSection('II', '4', { entry: 2 })
const ii5 = inSection('II', '5')
const transfer1 = inSection('II', '5', { repeat: 'transfer', entry: 1 })
const transfer2 = inSection('II', '5', { repeat: 'transfer', entry: 2 })
const transfer3 = inSection('II', '5', { repeat: 'transfer', entry: 3 })
const transfer4 = inSection('II', '5', { repeat: 'transfer', entry: 4 })
const transfer5 = inSection('II', '5', { repeat: 'transfer', entry: 5 })
const transfer6 = inSection('II', '5', { repeat: 'transfer', entry: 6 })
const ii6 = inSection('II', '6')
const ii7 = inSection('II', '7')
const annex1 = inSection('annex1', '0')

const INSURED_WITH_INFORMATION = '川口市後期高齢者医療保険の被保険者であって、関係事務の実施に必要な情報を所有する者'
const BENEFITS = '後期高齢者医療保険給付関係情報'
const ORDINANCE = '番号法第9条第2項 番号法に基づく個人番号の利用及び特定個人情報の提供に関する条例第3条'

export const answers: AnswerFact[] = [
  ii1.value(70, '特定個人情報ファイル名', '後期高齢者医療事務ファイル'),
  ii2.value(72, 'ファイルの種類', 'システム用ファイル'),
  ii2.value(73, '対象となる本人の数', '10万人以上100万人未満'),
  ii2.value(74, '対象となる本人の範囲', '後期高齢者医療制度の被保険者とその世帯員'),
  ii2.value(75, 'その必要性', '後期高齢者医療制度の資格の適正管理及び賦課・収納業務等のために必要な特定個人情報を保有'),
  ii2.value(76, '記録される項目', '100項目以上'),
  ii2.state(77, '主な記録項目', 'answered'),
  ii2.text(78, 'その妥当性', '① 個人番号・その他識別情報：', '特別徴収の対象年金等を把握するために保有。'),
  ii2.value(79, '全ての記録項目', '別添1を参照。'),
  ii2.value(80, '保有開始日', '平成28年1月1日'),
  ii2.value(81, '事務担当部署', '高齢者保険事業室'),

  ii3.state(85, '入手元', 'answered'),
  ii3.state(86, '入手方法', 'answered'),
  ii3.value(87, '使用目的', '被保険者の①資格の管理、②保険料の賦課・収納、③保険給付の各業務に使用'),
  ii3.value(
    88,
    '使用部署',
    '高齢者保険事業室、芝支所、新郷支所、神根支所、安行支所、鳩ヶ谷支所、川口駅前行政センター、東川口駅前行政センター、特別債権回収課',
  ),
  ii3.value(89, '使用者数', '100人以上500人未満'),
  ii3.text(93, '使用方法', '1. 後期高齢者医療制度の資格の取得', '還付・充当処理を行う。'),
  ii3.text(94, '情報の突合', '・住民票関係情報、生活保護・社会福祉関係情報等を突合して、', '(上記4)'),
  ii3.value(95, '使用開始日', '平成28年1月1日'),

  ii4.value(99, '委託の有無', '委託する'),
  ii4.value(100, '委託件数', '2'),
  outsourcing1.value(101, '委託事項', '後期高齢者医療市町村システム保守'),
  outsourcing1.value(102, '委託内容', 'システムの運用・保守及び制度改正等に対応するための改修作業'),
  outsourcing1.value(103, '委託先における取扱者数', '10人以上50人未満'),
  outsourcing1.value(107, '委託先名', '株式会社 日立システムズ'),
  outsourcing1.value(108, '再委託の有無', '再委託する'),
  outsourcing1.text(110, '再委託の許諾方法', '原則として再委託は行わない', '承認することとする。'),
  outsourcing1.value(111, '再委託事項', 'ソフトウェア修正作業'),
  outsourcing2.value(112, '委託事項', '電算データ入力委託'),
  outsourcing2.value(113, '委託内容', '申請書等の情報を電子データとして納品させる'),
  outsourcing2.value(114, '委託先における取扱者数', '100人以上500人未満'),
  outsourcing2.value(118, '委託先名', '日本情報産業株式会社'),
  outsourcing2.value(119, '再委託の有無', '再委託する'),
  outsourcing2.text(121, '再委託の許諾方法', '原則として再委託は行わない', '承認することとする。'),
  outsourcing2.value(122, '再委託事項', 'データ入力の一部(業務量が増大する時期、感染症発生時の業務継続性確保のため)'),

  ii5.state(126, '提供・移転の有無', 'answered'),
  transfer1.value(127, '移転先', '埼玉県後期高齢者医療広域連合'),
  transfer1.text(128, '法令上の根拠', '【住民基本台帳情報】', '便宜上「移転」の欄に記載している。'),
  transfer1.text(129, '移転先における用途', '・被保険者資格の管理(', '情報を管理する必要があるため。'),
  transfer1.text(130, '移転する情報', '1. 資格管理業務', '作成した療養費情報等。'),
  // Of ④ only the option list is left in 移転先1–5.
  transfer1.state(131, '移転する情報の対象となる本人の数', 'undetermined'),
  transfer1.text(
    132,
    '移転する情報の対象となる本人の範囲',
    '・被保険者(※1)：75歳以上の者',
    '第55条の2に基づく被保険者',
  ),
  transfer1.state(133, '移転方法', 'answered'),
  // The label is lost; the text stands between ⑥ and 移転先2, where the form has only this cell.
  transfer1.text(139, '時期・頻度', '1. 資格管理業務', '以後に、月次の頻度。'),
  transfer2.value(140, '移転先', '川口市 市民課'),
  transfer2.value(141, '法令上の根拠', '住民基本台帳法第7条 第10号の2'),
  transfer2.value(142, '移転先における用途', '住民基本台帳関係事務'),
  transfer2.value(143, '移転する情報', '後期高齢者医療保険資格情報'),
  transfer2.state(144, '移転する情報の対象となる本人の数', 'undetermined'),
  transfer2.value(
    145,
    '移転する情報の対象となる本人の範囲',
    '後期高齢者医療保険の被保険者で、関係事務の実施に必要な情報を所有するもの。',
  ),
  transfer2.value(147, '時期・頻度', '日次'),
  transfer3.value(148, '移転先', '川口市 市民税課'),
  transfer3.value(149, '法令上の根拠', '番号法第9条 別表24の項 地方税法第20条の11'),
  transfer3.value(150, '移転先における用途', '個人住民税の賦課に関する事務'),
  transfer3.value(151, '移転する情報', '後期高齢者医療保険料収納情報'),
  transfer3.state(152, '移転する情報の対象となる本人の数', 'undetermined'),
  transfer3.value(
    153,
    '移転する情報の対象となる本人の範囲',
    '後期高齢者医療保険の被保険者及び被保険者であったもので、保険料を納付したもの。',
  ),
  transfer3.value(156, '時期・頻度', '年1回'),
  transfer4.value(157, '移転先', '川口市 生活福祉1課・2課'),
  transfer4.text(158, '法令上の根拠', '番号法第9条第2項 行政手続における', '条例という)第3条'),
  transfer4.value(159, '移転先における用途', '外国人に対する生活保護に関する事務'),
  transfer4.value(160, '移転する情報', BENEFITS),
  transfer4.state(161, '移転する情報の対象となる本人の数', 'undetermined'),
  transfer4.value(162, '移転する情報の対象となる本人の範囲', INSURED_WITH_INFORMATION),
  transfer4.value(164, '時期・頻度', '照会を受けたら都度'),
  transfer5.value(165, '移転先', '川口市 障害福祉課'),
  transfer5.value(166, '法令上の根拠', ORDINANCE),
  transfer5.value(167, '移転先における用途', '重度心身障害者医療費の助成に関する事務'),
  transfer5.value(168, '移転する情報', BENEFITS),
  transfer5.state(169, '移転する情報の対象となる本人の数', 'undetermined'),
  transfer5.value(170, '移転する情報の対象となる本人の範囲', INSURED_WITH_INFORMATION),
  transfer5.value(172, '時期・頻度', '照会を受けたら都度'),
  transfer6.value(174, '移転先', '川口市 子育て支援課'),
  transfer6.value(175, '法令上の根拠', ORDINANCE),
  transfer6.value(176, '移転先における用途', 'ひとり親家庭等の医療費の支給に関する事務'),
  transfer6.value(177, '移転する情報', BENEFITS),
  transfer6.value(178, '移転する情報の対象となる本人の数', '1万人未満'),
  transfer6.value(179, '移転する情報の対象となる本人の範囲', INSURED_WITH_INFORMATION),
  transfer6.value(181, '時期・頻度', '照会を受けたら都度'),

  ii6.text(183, '保管場所', '<川口市における措置> 生体認証を行っている', '別のデータセンター内に保存される。'),
  ii7.state(184, '備考', 'blank'),
  {
    ...annex1.state(202, '特定個人情報ファイル記録項目', 'answered'),
    ends: '督促フラグ・更新日付・更新時刻',
  },
]

const METHODS = '移転方法'
const BY_MAIL = ['庁内連携システム', '専用線', '電子記録媒体', 'フラッシュメモリ', '紙', ['その他', null]] as const
const BY_LINK = ['専用線', '電子メール', '電子記録媒体', 'フラッシュメモリ', '紙', ['その他', null]] as const

export const marks: MarkFact[] = [
  ...ii2.checked(77, '主な記録項目', [
    '個人番号',
    'その他識別情報',
    '4情報',
    '連絡先',
    '地方税関係情報',
    '医療保険関係情報',
    '障害者福祉関係情報',
    '生活保護・社会福祉関係情報',
    '介護・高齢者福祉関係情報',
    '年金関係情報',
  ]),
  ...ii2.unchecked(77, '主な記録項目', [
    '個人番号対応符号',
    '国税関係情報',
    '健康・医療関係情報',
    '児童福祉・子育て関係情報',
    '雇用・労働関係情報',
    '学校・教育関係情報',
    '災害関係情報',
    ['その他', null],
  ]),
  ...ii3.checked(85, '入手元', [
    '本人又は本人の代理人',
    ['評価実施機関内の他部署', '市民課、市民税課'],
    ['地方公共団体・地方独立行政法人', '埼玉県後期高齢者医療広域連合'],
    ['その他', '埼玉県国民健康保険団体連合会'],
  ]),
  ...ii3.unchecked(85, '入手元', [
    ['行政機関・独立行政法人等', null],
    ['民間事業者', null],
  ]),
  ...ii3.checked(86, '入手方法', ['紙', '電子記録媒体', 'フラッシュメモリ', '専用線']),
  ...ii3.unchecked(86, '入手方法', [
    '電子メール',
    '庁内連携システム',
    '情報提供ネットワークシステム',
    ['その他', null],
  ]),
  ...ii5.checked(126, '提供・移転の有無', [['移転を行っている', '6']]),
  ...ii5.unchecked(126, '提供・移転の有無', [['提供を行っている', null], '行っていない']),
  ...transfer1.checked(133, METHODS, ['専用線']),
  ...transfer1.unchecked(133, METHODS, [
    '庁内連携システム',
    '電子メール',
    '電子記録媒体',
    'フラッシュメモリ',
    '紙',
    ['その他', null],
  ]),
  ...transfer2.checked(146, METHODS, ['庁内連携システム']),
  ...transfer2.unchecked(146, METHODS, BY_LINK),
  ...transfer3.checked(154, METHODS, ['庁内連携システム']),
  ...transfer3.unchecked(154, METHODS, BY_LINK),
  ...transfer4.checked(163, METHODS, ['電子メール']),
  ...transfer4.unchecked(163, METHODS, BY_MAIL),
  ...transfer5.checked(171, METHODS, ['電子メール']),
  ...transfer5.unchecked(171, METHODS, BY_MAIL),
  ...transfer6.checked(180, METHODS, ['電子メール']),
  ...transfer6.unchecked(180, METHODS, BY_MAIL),
]
