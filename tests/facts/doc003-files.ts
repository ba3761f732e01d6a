/** 003 chapter Ⅱ and the list of recorded items (別添2), read by hand. */
import type { AnswerFact, MarkFact } from './fact'
import { inSection } from './shorthand'

const ii1 = inSection('II', '1')
const ii2 = inSection('II', '2')
const ii3 = inSection('II', '3')
const ii4 = inSection('II', '4')
const outsourcing1 = inSection('II', '4', { entry: 1 })
const ii5 = inSection('II', '5')
const provision1 = inSection('II', '5', { repeat: 'provision', entry: 1 })
const ii6 = inSection('II', '6')
const ii7 = inSection('II', '7')
const annex2 = inSection('annex2', '0')

export const answers: AnswerFact[] = [
  ii1.value(147, '特定個人情報ファイル名', '予防接種ファイル'),
  ii2.value(151, 'ファイルの種類', 'システム用ファイル'),
  ii2.value(152, '対象となる本人の数', '10万人以上100万人未満'),
  ii2.value(153, '対象となる本人の範囲', '住民基本台帳に記録された本市住民で予防接種の対象者'),
  // The row その必要性 is nowhere in the text.
  ii2.state(153, 'その必要性', 'missing'),
  ii2.value(154, '記録される項目', '50項目以上100項目未満'),
  ii2.state(155, '主な記録項目', 'answered'),
  ii2.text(156, 'その妥当性', '個人番号、その他識別情報(内部番号):', '予防接種履歴の管理のために必要'),
  ii2.value(157, '全ての記録項目', '別添2を参照。'),
  ii2.value(158, '保有開始日', '令和4年1月以降'),
  ii2.value(159, '事務担当部署', '福祉健康局健康政策課'),

  ii3.state(163, '入手元', 'answered'),
  ii3.state(168, '入手方法', 'answered'),
  ii3.text(172, '入手の時期・頻度', '1. 本人又は本人の代理人', '予防接種履歴を随時取得する。'),
  ii3.text(176, '入手に係る妥当性', '・府内連携システムを利用して', '接種履歴を把握することは必要である。'),
  ii3.text(177, '本人への明示', '1. 本人等からの入手', '求めることができる旨が明示されている。'),
  ii3.value(181, '使用目的', '予防接種の実施に関して、住民情報、予防接種履歴の照会、入力等が必要なため。'),
  ii3.state(183, '変更の妥当性', 'blank'),
  ii3.value(184, '使用部署', '福祉健康局健康政策課、泉野福祉健康センター、元町福祉健康センター、駅西福祉健康センター'),
  // Only the option list is left of the cell.
  ii3.state(185, '使用者数', 'undetermined'),
  ii3.value(190, '使用方法', '①対象者に予防接種券を発行する。②予防接種履歴をシステムに取り込み管理する。'),
  ii3.text(191, '情報の突合', '・住民基本情報を突合し、', '(上記②の使用方法のため)'),
  // The labels of these two rows are lost; their values stand in the form's order.
  ii3.value(192, '情報の統計分析', '特定の個人が判別できる情報の統計や分析は行わない。'),
  ii3.state(193, '権利利益に影響を与え得る決定', 'blank'),
  ii3.value(194, '使用開始日', '令和4年6月1日'),

  ii4.value(196, '委託の有無', '委託する'),
  ii4.value(196, '委託件数', '1'),
  outsourcing1.value(197, '委託事項', '健康情報システム開発及び運用保守等委託'),
  outsourcing1.text(198, '委託内容', '健康情報システムの開発、運用、保守等を行う。', '(次期)」と明記する。'),
  outsourcing1.value(199, '取扱いを委託する特定個人情報ファイルの範囲', '特定個人情報ファイルの全体'),
  outsourcing1.value(200, '対象となる本人の数', '10万人以上100万人未満'),
  outsourcing1.value(201, '対象となる本人の範囲', '本市の予防接種の対象者'),
  outsourcing1.text(202, 'その妥当性', '・健康情報システムの運用時において', '取り扱う必要がある。'),
  outsourcing1.value(203, '委託先における取扱者数', '10人未満'),
  outsourcing1.state(204, '委託先への特定個人情報ファイルの提供方法', 'answered'),
  outsourcing1.value(205, '委託先名の確認方法', '確認できる。(公表していないが、問い合わせがあれば回答可能)'),
  outsourcing1.value(206, '委託先名', '富士通Japan株式会社'),
  outsourcing1.value(208, '再委託の有無', '再委託しない'),
  outsourcing1.state(209, '再委託の許諾方法', 'blank'),
  outsourcing1.state(210, '再委託事項', 'blank'),

  ii5.state(222, '提供・移転の有無', 'answered'),
  provision1.value(224, '提供先', '都道府県知事又は市町村長'),
  provision1.value(225, '法令上の根拠', '番号法第19条第8号に基づく主務省令第2条の表25、26の項'),
  provision1.value(226, '提供先における用途', '予防接種法による予防接種の実施に関する事務であって主務省令で定めるもの'),
  provision1.value(227, '提供する情報', '予防接種法による予防接種の実施に関する情報であって主務省令で定めるもの'),
  provision1.value(228, '提供する情報の対象となる本人の数', '10万人以上100万人未満'),
  provision1.value(229, '提供する情報の対象となる本人の範囲', '本市の予防接種の対象者'),
  provision1.state(230, '提供方法', 'answered'),
  provision1.value(231, '時期・頻度', '情報提供ネットワークシステムにより特定個人情報の提供の求めがある都度'),

  ii6.text(255, '保管場所', '<本市における措置>①生体情報による認証を行い', '物理的対策を実施するものとなっている。'),
  // The box of the answer swallowed its bracket; the same words stand in the numbered list as 10).
  ii6.value(256, '期間', '定められていない'),
  ii6.text(261, 'その妥当性', '予防接種法施行令第6条の2で', '5年経過後も保管する必要がある。'),
  // The passage about ガバメントクラウド stands below the table.
  ii6.text(262, '消去方法', '<本市における措置>①予防接種法で定められている', '確実にデータを消去する。'),
  ii7.state(269, '備考', 'blank'),
  {
    ...annex2.state(287, '特定個人情報ファイル記録項目', 'answered'),
    ends: '個人郵便番号、統合宛名番号',
  },
]

export const marks: MarkFact[] = [
  ...ii2.checked(155, '主な記録項目', ['個人番号', 'その他識別情報', '5情報', '連絡先', '健康・医療関係情報']),
  ...ii2.unchecked(155, '主な記録項目', [
    '個人番号対応符号',
    'その他住民票関係情報',
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
    ['その他', null],
  ]),
  ...ii3.checked(163, '入手元', ['本人又は本人の代理人']),
  ...ii3.checked(164, '入手元', [['評価実施機関内の他部署', '市民課']]),
  ...ii3.checked(165, '入手元', [['行政機関・独立行政法人等', '地方公共団体情報システム機構']]),
  ...ii3.checked(166, '入手元', [['地方公共団体・地方独立行政法人', '都道府県、他市町村']]),
  ...ii3.unchecked(167, '入手元', [['民間事業者', null]]),
  ...ii3.checked(168, '入手方法', ['紙']),
  ...ii3.unchecked(168, '入手方法', ['電子記録媒体', 'フラッシュメモリ']),
  ...ii3.unchecked(169, '入手方法', ['電子メール', '専用線', '庁内連携システム']),
  ...ii3.checked(170, '入手方法', ['情報提供ネットワークシステム']),
  ...ii3.checked(171, '入手方法', [['その他', '庁内LAN']]),
  ...outsourcing1.checked(204, '委託先への特定個人情報ファイルの提供方法', [
    ['その他', '庁内のセキュリティ区画で作業を実施する。'],
  ]),
  ...outsourcing1.unchecked(204, '委託先への特定個人情報ファイルの提供方法', [
    '専用線',
    '電子メール',
    '電子記録媒体',
    'フラッシュメモリ',
    '紙',
  ]),
  ...ii5.checked(222, '提供・移転の有無', [['提供を行っている', '1']]),
  ...ii5.unchecked(222, '提供・移転の有無', [['移転を行っている', null]]),
  ...ii5.unchecked(223, '提供・移転の有無', ['行っていない']),
  ...provision1.checked(230, '提供方法', ['情報提供ネットワークシステム']),
  ...provision1.unchecked(230, '提供方法', [
    '専用線',
    '電子メール',
    '電子記録媒体',
    'フラッシュメモリ',
    '紙',
    ['その他', null],
  ]),
]
