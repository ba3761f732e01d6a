/** Option texts that several items share, in the forms' own words (様式2–4). An option that ends in `()` takes a detail. */

export const DO = ['実施する', '実施しない', '未定'] as const
export const FILE_KIND = ['システム用ファイル', 'その他の電子ファイル(表計算ファイル等)'] as const
export const FILE_SUBJECTS = [
  '1万人未満',
  '1万人以上10万人未満',
  '10万人以上100万人未満',
  '100万人以上1,000万人未満',
  '1,000万人以上',
] as const
export const HANDLERS = [
  '10人未満',
  '10人以上50人未満',
  '50人以上100人未満',
  '100人以上500人未満',
  '500人以上1,000人未満',
  '1,000人以上',
] as const
export const RECORDED_COUNT = ['10項目未満', '10項目以上50項目未満', '50項目以上100項目未満', '100項目以上'] as const
/** 4情報 up to 令和6年10月, 5情報 (with 氏名の振り仮名) since 令和7年5月: both versions are read. */
export const RECORDED_ITEMS = [
  '個人番号',
  '個人番号対応符号',
  'その他識別情報(内部番号)',
  '4情報(氏名、性別、生年月日、住所)',
  '5情報(氏名、氏名の振り仮名、性別、生年月日、住所)',
  '連絡先(電話番号等)',
  'その他住民票関係情報',
  '国税関係情報',
  '地方税関係情報',
  '健康・医療関係情報',
  '医療保険関係情報',
  '児童福祉・子育て関係情報',
  '障害者福祉関係情報',
  '生活保護・社会福祉関係情報',
  '介護・高齢者福祉関係情報',
  '雇用・労働関係情報',
  '年金関係情報',
  '学校・教育関係情報',
  '災害関係情報',
  'その他()',
] as const
export const CONNECTIONS = [
  '情報提供ネットワークシステム',
  '庁内連携システム',
  '住民基本台帳ネットワークシステム',
  '既存住民基本台帳システム',
  '宛名システム等',
  '税務システム',
  'その他()',
] as const
export const SOURCES = [
  '本人又は本人の代理人',
  '評価実施機関内の他部署()',
  '行政機関・独立行政法人等()',
  '地方公共団体・地方独立行政法人()',
  '民間事業者()',
  'その他()',
] as const
const MEDIA = ['電子記録媒体(フラッシュメモリを除く。)', 'フラッシュメモリ', '紙', 'その他()'] as const
export const ACQUISITION = [
  '紙',
  '電子記録媒体(フラッシュメモリを除く。)',
  'フラッシュメモリ',
  '電子メール',
  '専用線',
  '庁内連携システム',
  '情報提供ネットワークシステム',
  'その他()',
] as const
export const PROVISION_METHODS = ['情報提供ネットワークシステム', '専用線', '電子メール', ...MEDIA] as const
export const TRANSFER_METHODS = ['庁内連携システム', '専用線', '電子メール', ...MEDIA] as const
export const OUTSOURCING_METHODS = ['専用線', '電子メール', ...MEDIA] as const
export const RECIPIENT_KINDS = ['提供を行っている()', '移転を行っている()', '行っていない'] as const
export const OUTSOURCE = ['委託する', '委託しない'] as const
export const SUBCONTRACT = ['再委託する', '再委託しない'] as const
export const WHOLE_OR_PART = ['特定個人情報ファイルの全体', '特定個人情報ファイルの一部'] as const
export const RETENTION = [
  '1年未満',
  '1年',
  '2年',
  '3年',
  '4年',
  '5年',
  '6年以上10年未満',
  '10年以上20年未満',
  '20年以上',
  '定められていない',
] as const
export const ADEQUACY = ['特に力を入れている', '十分である', '課題が残されている'] as const
export const DONE = ['行っている', '行っていない'] as const
export const SET = ['定めている', '定めていない'] as const
export const RECORDED = ['記録を残している', '記録を残していない'] as const
export const LIMITED = ['制限している', '制限していない'] as const
export const KEPT = ['保管している', '保管していない'] as const
export const INCIDENT = ['発生あり', '発生なし'] as const
export const CHARGED = ['有料', '無料'] as const
/** 特に力を入れて…/十分に…/十分に… with the verb of the item. */
export const effort = (verb: string): readonly string[] => [
  `特に力を入れて${verb}いる`,
  `十分に${verb}いる`,
  `十分に${verb}いない`,
]
export const EFFORT = effort('行って')
export const SUBCONTRACTOR_EFFORT = [...EFFORT, '再委託していない'] as const
export const GOVERNMENT_STANDARD = [...effort('遵守して'), '政府機関ではない'] as const
export const AUDIT_KINDS = ['自己点検', '内部監査', '外部監査'] as const
