import { expect, test } from 'vitest'
import { procedureCategory } from '../../../etl/derive/procedures'
import { readReference } from '../../../etl/derive/reference'

test('knows the 20 standardised businesses', () => {
  const categories = readReference('procedures.csv').map(([category]) => category)
  expect(new Set(categories).size).toBe(20)
})

test.each([
  ['予防接種に関する事務', '健康管理'],
  ['新型コロナウイルス感染症に係る予防接種(以下「予防接種」という。)に関する事務', '健康管理'],
  ['新型インフルエンザ等対策特別措置法による予防接種の実施に関する事務', '健康管理'],
  ['母子保健に関する事務', '健康管理'],
  ['後期高齢者医療に関する事務', '後期高齢者医療'],
  ['住民基本台帳に関する事務', '住民基本台帳'],
  ['選挙人名簿管理に関する事務', '選挙人名簿管理'],
  ['固定資産税の賦課に関する事務', '固定資産税'],
  ['個人住民税の賦課徴収に関する事務', '個人住民税'],
  ['市県民税の賦課事務', '個人住民税'],
  ['法人市民税に関する事務', '法人住民税'],
  ['法人市町村民税に関する事務', '法人住民税'],
  ['軽自動車税に関する事務', '軽自動車税'],
  ['国民健康保険に関する事務(特定健康診査を含む。)', '国民健康保険'],
  ['国民年金に関する事務', '国民年金'],
  ['障がい者福祉に関する事務', '障害者福祉'],
  ['特別児童扶養手当の支給に関する事務', '障害者福祉'],
  ['介護保険に関する事務', '介護保険'],
  ['児童手当の支給に関する事務', '児童手当'],
  ['児童扶養手当の支給に関する事務', '児童扶養手当'],
  ['生活保護に関する事務', '生活保護'],
  ['就学援助に関する事務', '就学'],
  ['子ども・子育て支援に関する事務', '子ども・子育て支援'],
  ['戸籍に関する事務', '戸籍'],
  ['戸籍の附票に関する事務', '戸籍の附票'],
  ['印鑑登録に関する事務', '印鑑登録'],
  ['国民 健康　保険に関する事務', '国民健康保険'],
  ['ひとり親家庭等医療費の助成に関する事務', 'その他'],
  ['重度心身障害者医療費の助成に関する事務', 'その他'],
  ['高等学校等就学支援金の支給に関する事務', 'その他'],
  ['公営住宅の管理に関する事務', 'その他'],
])('%s is %s', (procedure, category) => {
  expect(procedureCategory(procedure)).toBe(category)
})

test('an unknown 事務 has no category, and neither has one that is several businesses', () => {
  expect(procedureCategory(null)).toBeNull()
  expect(procedureCategory('固定資産税及び軽自動車税の賦課に関する事務')).toBeNull()
})
