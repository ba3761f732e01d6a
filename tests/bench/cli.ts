/** `npm run bench -- etl|dashboard|search [選択肢 …]`: measures, prints the figures and writes them as JSON. */
import { parseArgs } from 'node:util'
import { benchDashboard } from './dashboard/dashboard'
import { benchSearch } from './dashboard/search'
import { benchEtl } from './etl'

const HELP = `使い方: npm run bench -- etl [選択肢 …]
        npm run bench -- dashboard [選択肢 …]
        npm run bench -- search [選択肢 …]

etl: 評価書の写しを作り、読み込みの速さ・メモリー・倉庫の大きさを測ります。
  --documents 数       写しの数(省略時 2000)
  --jobs 数            並べて読む数(省略時 2)
  --profile            何に時間がかかるかも測る(もう一度読み込む)

dashboard: ブラウザーで、最初のグラフまでの時間、エンジンの準備、絞り込みからグラフまでの時間を測ります。
  --documents 数       倉庫にする写しの数(省略時 40000。作った倉庫は artifacts/bench-dashboard に残し、次も使う)
  --warehouse ファイル 写しの代わりに使う倉庫

search: ブラウザーで、検索欄に言葉を1字ずつ入れ、最後の1字から初めの結果までの時間を測ります。
  --documents 数       倉庫にする写しの数(省略時 2000。倉庫は dashboard と同じ場所に残す)
  --warehouse ファイル 写しの代わりに使う倉庫

  --output ファイル    結果の JSON(省略時 artifacts/bench-etl.json などの、測るものごとの名)
  --help               この説明`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    output: { type: 'string' },
    warehouse: { type: 'string' },
    profile: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const DOCUMENTS: Readonly<Record<string, number>> = { etl: 2000, dashboard: 40_000, search: 2000 }
const what = positionals.join()
const output = values.output ?? `artifacts/bench-${what}.json`
const [documents, jobs] = [Number(values.documents ?? DOCUMENTS[what]), Number(values.jobs)]
if (values.help) console.log(HELP)
else if (!(documents >= 1) || !(jobs >= 1) || DOCUMENTS[what] === undefined) {
  console.error(HELP)
  process.exitCode = 2
} else {
  const site = { warehouse: values.warehouse ?? null, assessments: documents, output }
  const holds =
    what === 'etl'
      ? await benchEtl({ documents, jobs, output, profile: values.profile })
      : await (what === 'search' ? benchSearch : benchDashboard)(site)
  if (!holds) process.exitCode = 1
}
