/** 003 (別添3) 変更箇所, read by hand: first and last rows, rows beside page breaks, rows with an empty cell, others. */
import type { ChangeFact } from './fact'
import { onDay } from './shorthand'

const NOT_IMPORTANT = '重要な変更項目でないため'
const IMPORTANT = '重要な変更'
const LAW_REVISED = '根拠法令改正による変更'
const NO_MORE_RISK =
  '特定個人情報の漏えいその他の事態を発生させるリスクを相当程度変動させるものではないと考えられる変更のため'
/** The end of the same reason is cut off in three rows. */
const NO_MORE_RISK_CUT = '特定個人情報の漏えいその他の事態を発生させるリスクを相当程度変動させるもので'
const POLICY = '福祉健康局健康政策課'
const VACCINATION = '福祉健康局新型コロナワクチン接種推進室'
const VRS_MEASURES = '<ワクチン接種記録システム(VRS)における措置>'
const HUB_MEASURES = '<中間サーバー・プラットフォームにおける措置>'

const january2022 = onDay('2022-01-01')
const march2022 = onDay('2022-03-01')
const june2022 = onDay('2022-06-27')
const march2023 = onDay('2023-03-10')
const july2023 = onDay('2023-07-07')
const january2025 = onDay('2025-01-14')
const september2025 = onDay('2025-09-05')

export const changeRows: ChangeFact[] = [
  january2022(530, 1, '事後', 'I 基本情報 7. 評価実施機関における担当部署 ①部署', {
    before: POLICY,
    after: VACCINATION,
    reason: NOT_IMPORTANT,
  }),
  january2022(531, 2, '事後', 'I 基本情報 7. 評価実施機関における担当部署 ②所属長の役職名', {
    before: `${POLICY}長`,
    after: `${VACCINATION}長`,
    reason: NOT_IMPORTANT,
  }),
  january2022(
    533,
    4,
    '事後',
    'II 特定個人情報ファイルの概要 1. 特定個人情報ファイル名 予防接種ファイル 3. 特定個人情報の入手・使用 ⑦使用の主体',
    {
      before: '福祉健康局健康政策課、泉野福祉健康センター、元町福祉健康センター、駅西福祉健康センター',
      reason: NOT_IMPORTANT,
    },
  ),
  january2022(536, 7, '事後', 'V 開示請求、問合せ 2.', {
    before: '福祉健康局健康政策課 電話076-220-2233',
    after: '福祉健康局新型コロナワクチン接種推進室 電話076-220-2553',
    reason: NOT_IMPORTANT,
  }),
  march2022(537, 8, '事後', '(別添1)事務の内容 (備考)', { reason: NOT_IMPORTANT }),
  march2022(540, 11, '事後', 'II 特定個人情報ファイルの概要 1. 特定個人情報ファイル名 ワクチン接種記録システム(VRS)', {
    before: '1. 本人等からの入手 ・転入時に転出元市町村への接種記録の照会が必要になる都度',
    after: '1. 本人等からの入手 ・転入時に他市町村への接種記録の照会が必要になる都度',
    reason: NOT_IMPORTANT,
  }),
  march2022(541, 12, '事後', 'II 特定個人情報ファイルの概要 1. 特定個人情報ファイル名 ワクチン接種記録システム(VRS)', {
    before: '3. 他団体等から入手 ・転出先市町村から接種記録の照会を受ける都度',
    after: '3. 他団体等から入手 ・他市町村から接種記録の照会を受ける都度',
    reason: NOT_IMPORTANT,
  }),
  march2022(544, 13, '事後', 'II 特定個人情報ファイルの概要 1. 特定個人情報ファイル名 ワクチン接種記録システム(VRS)', {
    reason: NOT_IMPORTANT,
  }),
  march2022(551, 20, '事後', 'III 特定個人情報ファイルの取扱いのプロセスにおけるリスク対策 1.', {
    reason: NO_MORE_RISK,
  }),
  march2022(554, 21, '事後', 'Ⅲ 特定個人情報ファイルの取扱いのプロセスにおけるリスク対策 1.', {
    reason: NO_MORE_RISK,
  }),
  june2022(557, 24, '事前', '(別添1)事務の内容(備考)', { reason: '事後で足りるもの任意に事前に提出' }),
  june2022(558, 25, '事後', 'I 基本情報 2. 特定個人情報ファイルを取り扱う事務において使用するシステム システム1 ③', {
    before: 'その他(健康情報システム)',
    after: 'その他(健康情報システム、申請管理システム)',
    reason: NOT_IMPORTANT,
  }),
  june2022(560, 27, '事後', 'I 基本情報 2. 特定個人情報ファイルを取り扱う事務において使用するシステム システム7 ③', {
    before: 'その他()',
    after: 'その他(申請管理システム)',
    reason: NOT_IMPORTANT,
  }),
  june2022(561, 28, '事後', 'II 特定個人情報ファイルの概要 6. 特定個人情報の保管・消去 ③消去方法', {
    reason: NO_MORE_RISK,
  }),
  june2022(564, 29, '事後', 'III 特定個人情報ファイルの取扱いのプロセスにおけるリスク対策 6.', {
    reason: NO_MORE_RISK,
  }),
  // The cell of the reason is empty.
  march2023(566, 31, '事前', 'III 特定個人情報ファイルの取扱いのプロセスにおけるリスク対策 3.', {
    before:
      '・入手した特定個人情報については、限定された端末を利用して国から配布されたユーザIDを使用し、ログインした場合だけアクセスできるよう制御している。',
    after:
      '・入手した特定個人情報については、限定された端末を利用してユーザIDを使用し、ログインした場合だけアクセスできるよう制御している。',
    reason: null,
  }),
  march2023(569, 34, '事前', 'III 特定個人情報ファイルの取扱いのプロセスにおけるリスク対策 3.', { reason: null }),
  july2023(571, 36, '事後', 'I 基本情報 2 特定個人情報ファイルを取り扱う事務において使用するシステム システム5 ③', {
    reason: NOT_IMPORTANT,
  }),
  july2023(574, 37, '事後', 'I 基本情報 7. 評価実施機関における担当部署 ①部署', {
    before: VACCINATION,
    after: POLICY,
    reason: NOT_IMPORTANT,
  }),
  july2023(575, 38, '事後', 'I 基本情報 7. 評価実施機関における担当部署 ①所属長の役職名', {
    before: `${VACCINATION}長`,
    after: `${POLICY}長`,
  }),
  july2023(577, 40, '事後', 'II ファイルの概要(予防接種) 3. 特定個人情報の入手・使用 ⑦使用の主体', {
    before: VACCINATION,
    after: '(削除)',
  }),
  july2023(581, 44, '事後', 'I 基本情報 1. 特定個人情報ファイルを取り扱う事務 ②事務の内容', {
    before: '別表第1の項番10',
    after: '別表第1の項番14',
    reason: NOT_IMPORTANT,
  }),
  july2023(584, 47, '事後', 'I 基本情報 4. 情報提供ネットワークシステムによる情報提供 ②法令上の根拠', {
    before: '1. 情報提供の根拠 (第16の2、3の項)',
    after: '1. 情報提供の根拠 (22、23の項)',
  }),
  july2023(589, 52, '事後', 'II ファイルの概要(VRS) 5. 特定個人情報の提供・移転(委託に伴うものを除く。) 提供先1 ①', {
    before: '番号法第19条第15号',
    after: '番号法第19条第8号 別表第二 22、23の項',
    reason: NOT_IMPORTANT,
  }),
  january2025(592, 53, '事前', 'Ⅱ 特定個人情報ファイルの概要 6. 特定個人情報の保管・消去 ①保管場所', {
    before: '',
    after:
      '<ガバメントクラウドにおける措置> ・ガバメントクラウドにおいては、政府情報システムのセキュリティ制度(ISMAP)のリストに登録されたクラウドサービス内に構成される領域に特定個人情報ファイルが保管され、認可された者だけがアクセスできるよう適切な入退室管理制度等の物理的対策を実施するものとなっている。',
    reason: IMPORTANT,
  }),
  january2025(593, 54, '事前', 'Ⅱ 特定個人情報ファイルの概要 6. 特定個人情報の保管・消去 ③保管方法', {
    before: '',
    reason: IMPORTANT,
  }),
  january2025(
    594,
    55,
    '事前',
    'Ⅲリスク対策(プロセス) 7. 特定個人情報の保管・消去 リスク1: 特定個人情報の漏洩リスク ⑤',
    {
      before: '',
      reason: IMPORTANT,
    },
  ),
  january2025(
    595,
    56,
    '事前',
    'Ⅲリスク対策(プロセス) 7. 特定個人情報の保管・消去 リスク1: 特定個人情報の漏洩リスク ⑥',
    {
      before: '',
      reason: IMPORTANT,
    },
  ),
  january2025(596, 57, '事前', 'Ⅲリスク対策(プロセス) 7. 特定個人情報の保管・消去 リスク3:', {
    before: '',
    reason: IMPORTANT,
  }),
  january2025(597, 58, '事前', 'Ⅳリスク対策(その他) 1. 監査 ②監査', { before: '', reason: IMPORTANT }),
  january2025(600, 61, '事前', 'I 基本情報 5. 個人番号の利用', {
    before: '(1)予防接種ファイル 番号法第9条第1項 別表第一の第14の項',
    after: '(1)予防接種ファイル 番号法第9条第1項 別表14の項',
    reason: LAW_REVISED,
  }),
  january2025(603, 62, '事前', 'I 基本情報 6. 情報提供ネットワークシステムによる情報連携', { reason: LAW_REVISED }),
  january2025(609, 68, '事前', 'III 特定個人情報ファイルの取扱いのプロセスにおけるリスク対策(予防接種) 7.', {
    before: '発生あり その内容 再発防止策の内容',
    after: '発生なし その内容(削除) 再発防止策の内容(削除)',
    reason: '事後で足りるもの任意に事前に提出(時間経過による自然消滅)',
  }),
  january2025(610, 69, '事前', 'III 特定個人情報ファイルの取扱いのプロセスにおけるリスク対策(VRS) 7.', {
    before: '発生あり その内容 再発防止策の内容',
    after: '発生なし その内容(削除) 再発防止策の内容(削除)',
    reason: '事後で足りるもの任意に事前に提出(時間経過による自然消滅)',
  }),
  january2025(613, 72, '事前', '(別添1)全体(健康情報システム)', {
    before: '8-①②、9-①②',
    after: '削除',
    reason: NO_MORE_RISK_CUT,
  }),
  january2025(615, 74, '事前', 'II ファイルの概要(VRS) 3. 特定個人情報の入手・使用 ⑧使用方法', {
    reason: NO_MORE_RISK_CUT,
  }),
  january2025(618, 75, '事前', 'III リスク対策(プロセス)(VRS) 3. 特定個人情報の使用リスク1', { reason: NO_MORE_RISK }),
  january2025(619, 76, '事前', 'II (1) 4 委託事項1', {
    before: '健康情報システム開発及び運用保守等委託',
    after: '健康情報システム運用支援業務',
    reason: IMPORTANT,
  }),
  january2025(621, 78, '事前', 'II (2) 4 委託事項1', {
    before: 'ワクチン接種記録システム(VRS)を用いた特定個人情報ファイルの管理等',
    after: 'ワクチン接種記録システム(VRS)を用いた運用保守等委託',
    reason: IMPORTANT,
  }),
  january2025(625, 82, '事前', 'III (1) 4 委託契約書中の特定個人情報ファイルの取扱いに関する規定', {
    reason: IMPORTANT,
  }),
  january2025(628, 83, '事前', 'III (1) 4 再委託先による特定個人情報ファイルの適切な取扱いの確保', {
    reason: IMPORTANT,
  }),
  september2025(629, 84, '事後', 'I 基本情報 1. 特定個人情報を取り扱う事務 (②事務の内容)', {
    after: '削除',
    reason: NO_MORE_RISK,
  }),
  september2025(631, 86, '事後', 'I 基本情報 2. 特定個人情報を取り扱う事務において使用するシステムシステム7', {
    before: 'サービス検索・電子申請機能',
    after: '削除',
    reason: NOT_IMPORTANT,
  }),
  september2025(635, 90, '事後', 'II ファイルの概要 (予防接種) 2. 基本情報', {
    before: '④記録される項目 その妥当性 4情報',
    after: '④記録される項目 その妥当性 5情報',
    reason: NOT_IMPORTANT,
  }),
  september2025(638, 93, '事後', 'III リスク対策(プロセス) (VRS)', { after: '削除', reason: NO_MORE_RISK }),
  september2025(642, 97, '事後', 'IV リスク対策(その他) 3. その他のリスク対策', {
    before: VRS_MEASURES,
    after: '削除',
    reason: NO_MORE_RISK,
  }),
  september2025(643, 98, '事後', 'V 開示請求、問合せ 1. 特定個人情報の開示・訂正・利用停止請求', {
    before: '金沢市都市政策局広報公聴課市政情報係 076-220-2348',
    after: '金沢市総務局文書法制課 076-220-2073',
    reason: NOT_IMPORTANT,
  }),
  september2025(644, 99, '事後', '(別添1)全体(健康情報システム)', {
    before: '図、備考',
    after: 'サービス検索・電子申請機能、VRSを削除',
    reason: NOT_IMPORTANT,
  }),
  september2025(647, 100, '事後', 'II ファイルの概要(予防接種) 6. 特定個人情報の保管・消去 ①保管場所', {
    before: `${HUB_MEASURES} 略`,
    after: '略',
    reason: NO_MORE_RISK,
  }),
  september2025(
    650,
    103,
    '事後',
    'III リスク対策(プロセス)(予防接種) 6. 情報提供ネットワークシステムとの接続 リスク6',
    {
      before: HUB_MEASURES,
      after: '及びクラウドサービス事業者を追加',
      reason: NO_MORE_RISK,
    },
  ),
  september2025(653, 106, '事後', 'IV リスク対策(その他) 1. 監査 ②監査 具体的な内容', {
    before: HUB_MEASURES,
    after: '②の追加',
    reason: NO_MORE_RISK,
  }),
  september2025(654, 107, '事後', 'IV リスク対策(その他) 3. その他のリスク対策', {
    before: HUB_MEASURES,
    after: '略',
    reason: NO_MORE_RISK,
  }),
]
