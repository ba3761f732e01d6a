/** `npm run bench -- etl|dashboard [選択肢 …]`: measures, prints the figures and writes them as JSON. */
import { parseArgs } from 'node:util'
import { benchDashboard } from './dashboard/dashboard'
import { benchEtl } from './etl'

const HELP = `使い方: npm run bench -- etl [選択肢 …]
        npm run bench -- dashboard [選択肢 …]

etl: 評価書の写しを作り、読み込みの速さ・メモリー・倉庫の大きさを測ります。
  --documents 数       写しの数(省略時 2000)
  --jobs 数            並べて読む数(省略時 2)
  --profile            何に時間がかかるかも測る(もう一度読み込む)

dashboard: ブラウザーで、最初のグラフまでの時間、エンジンの準備、絞り込みからグラフまでの時間を測ります。
  --documents 数       倉庫にする写しの数(省略時 40000。作った倉庫は artifacts/bench-dashboard に残し、次も使う)
  --warehouse ファイル 写しの代わりに使う倉庫

  --output ファイル    結果の JSON(省略時 artifacts/bench-etl.json、artifacts/bench-dashboard.json)
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
const what = positionals.join()
const output = values.output ?? `artifacts/bench-${what}.json`
const [documents, jobs] = [Number(values.documents ?? (what === 'etl' ? 2000 : 40_000)), Number(values.jobs)]
if (values.help) console.log(HELP)
else if (!['etl', 'dashboard'].includes(what) || !(documents >= 1) || !(jobs >= 1)) {
  console.error(HELP)
  process.exitCode = 2
} else {
  const holds =
    what === 'etl'
      ? await benchEtl({ documents, jobs, output, profile: values.profile })
      : await benchDashboard({ warehouse: values.warehouse ?? null, assessments: documents, output })
  if (!holds) process.exitCode = 1
}
