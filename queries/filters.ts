import type { QueryParameter } from './query'

export type FilterName = 'prefecture' | 'municipality' | 'form' | 'category' | 'vendor' | 'from' | 'to' | 'latest'

interface FilterParameter extends QueryParameter {
  name: FilterName
}

const UNREAD = 'null はすべて、空の値は読み取れないもの'

const list = (name: FilterName, description: string): FilterParameter => ({
  name,
  type: 'VARCHAR[]',
  default: null,
  description,
})

/**
 * The parameters of every question with `-- filters: true`, in the order in which the warehouse's macro
 * `assessment_chosen` takes them. The dashboard's address and the command line call them by these names.
 */
export const filterParameters: readonly FilterParameter[] = [
  list('prefecture', `都道府県（${UNREAD}）`),
  list('municipality', '団体の識別子（団体コード。null はすべて）'),
  list('form', '様式（basic・priority・full。null はすべて）'),
  list('category', `事務の区分（${UNREAD}）`),
  list('vendor', `委託先の識別子（どれかに委託している評価書。${UNREAD}）`),
  { name: 'from', type: 'DATE', default: null, description: '公表日の始め（その日を含む。null は限りなし）' },
  { name: 'to', type: 'DATE', default: null, description: '公表日の終わり（その日を含む。null は限りなし）' },
  { name: 'latest', type: 'BOOLEAN', default: true, description: '系列ごとに最新の評価書だけか（false はすべての版）' },
]
