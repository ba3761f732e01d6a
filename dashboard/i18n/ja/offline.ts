import type { Support, Trouble } from '../../offline/offline.svelte'

export interface OfflineWords {
  open: string
  title: string
  close: string
  purpose: string
  /** Why the browser keeps nothing; what still works. */
  unavailable: Record<Exclude<Support, 'supported'>, string>
  sizes: (engine: string, warehouse: string) => string
  sizesUnknown: string
  room: (used: string, quota: string) => string
  onNewBuild: string
  keep: string
  keepAgain: string
  keeping: string
  progress: (done: string, total: string) => string
  cancel: string
  remove: string
  notKept: string
  kept: (size: string, day: string) => string
  keptOfBefore: string
  troubles: Record<Trouble, string>
  newBuild: string
  openNewBuild: string
}

/** Words of using the dashboard without its server, and of new builds. */
export const offline: OfflineWords = {
  open: 'オフラインで使う',
  title: 'オフラインで使う',
  close: '閉じる',
  purpose:
    'サーバーにつながらないときも、このブラウザーで使えるようにします。画面と集計済みの結果は自動で保存されます。絞り込み、文書、SQL も使うには、集計エンジンと倉庫を保存してください。',
  unavailable: {
    insecure:
      'このアドレスでは保存できません。ブラウザーが保存を許すのは、https で配信されたページか、このパソコン自身（localhost）のページだけです。管理者に https での配信を依頼してください。ほかの機能はすべて使えます。',
    unsupported:
      'このブラウザーでは保存できません。プライベートウィンドウか、ブラウザーまたは組織の設定で止められている可能性があります。ほかの機能はすべて使えます。',
    development: '開発用の配信では保存しません。「npm run build」と「npm run serve」で試してください。',
  },
  sizes: (engine, warehouse) => `保存する大きさ: 集計エンジン ${engine}、倉庫 ${warehouse}`,
  sizesUnknown: 'サーバーにつながらないため、保存する大きさは分かりません。',
  room: (used, quota) => `このサイトが使っている大きさ: ${used}（使える大きさ: 約 ${quota}）`,
  onNewBuild:
    '新しい版が公開されると、つながっているときに知らせます。切り替えると画面と集計済みの結果は新しくなり、倉庫は保存し直すまで前の版のままで、つながらないときの絞り込みには使われません。',
  keep: '保存する',
  keepAgain: '新しい版を保存する',
  keeping: '保存しています',
  progress: (done, total) => `${total} のうち ${done}`,
  cancel: '中止',
  remove: '保存したものを消す',
  notKept: '倉庫は保存していません。',
  kept: (size, day) => `倉庫（${size}）を ${day} に保存しました。サーバーにつながらなくても使えます。`,
  keptOfBefore: '保存してある倉庫は前の版のものです。今の版の画面では使われません。',
  troubles: {
    no_room: '空きが足りないため、保存できませんでした。不要なデータを消してから、もう一度お試しください。',
    unreachable: 'サーバーにつながらないため、保存できませんでした。つながるときに、もう一度お試しください。',
    new_build: '新しい版が公開されています。読み込み直してから保存してください。',
    worker: '画面を保存できませんでした。ページを読み込み直して、もう一度お試しください。',
    other: '保存できませんでした。もう一度お試しください。',
  },
  newBuild: '新しい版があります。今の画面は前の版のまま使えます。切りのよいところで読み込み直してください。',
  openNewBuild: '新しい版を開く',
}
