/** `npm run bench -- etl [選択肢 …]`: measures, prints the figures and writes them as JSON. */
import { parseArgs } from 'node:util'
import { benchEtl } from './etl'

const HELP = `使い方: npm run bench -- etl [選択肢 …]

評価書の写しを作り、読み込みの速さ・メモリー・倉庫の大きさを測ります。

  --documents 数     写しの数(省略時 2000)
  --jobs 数          並べて読む数(省略時 2)
  --output ファイル  結果の JSON(省略時 artifacts/bench-etl.json)
  --profile          何に時間がかかるかも測る(もう一度読み込む)
  --help             この説明`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: 'string', default: '2000' },
    jobs: { type: 'string', default: '2' },
    output: { type: 'string', default: 'artifacts/bench-etl.json' },
    profile: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const [documents, jobs] = [Number(values.documents), Number(values.jobs)]
if (values.help) console.log(HELP)
else if (positionals.join() !== 'etl' || !(documents >= 1) || !(jobs >= 1)) {
  console.error(HELP)
  process.exitCode = 2
} else if (!(await benchEtl({ documents, jobs, output: values.output, profile: values.profile }))) process.exitCode = 1
