/** Why an engine, or a result computed at build, is not there. */
export type EngineFailure =
  | 'warehouse_missing'
  | 'warehouse_unreachable'
  | 'warehouse_broken'
  | 'engine_blocked'
  | 'engine_crashed'
  | 'result_missing'
  | 'result_broken'

/** What happened and what to do, as the user reads it (Japanese; pages translate by `failure`). */
const MESSAGES: Record<EngineFailure, string> = {
  warehouse_missing:
    '倉庫（warehouse.duckdb）が見つかりません。「npm run etl」で倉庫を作り、「npm run build」で公開し直してください。',
  warehouse_unreachable:
    '倉庫（warehouse.duckdb）に接続できません。配信しているサーバーが動いているか確かめてください。',
  warehouse_broken:
    '倉庫（warehouse.duckdb）を開けません。壊れているか、途中までしか複写されていません。「npm start」で作り直してください。',
  engine_blocked:
    '集計エンジン（DuckDB-WASM）を起動できません。ブラウザーか組織の設定で WebAssembly か Worker が止められている可能性があります。最新の Edge・Chrome・Firefox・Safari で開いてください。',
  engine_crashed: '集計エンジン（DuckDB-WASM）が停止しました。ページを読み込み直してください。',
  result_missing: '集計済みの結果がありません。「npm run build」でダッシュボードを作り直してください。',
  result_broken: '集計済みの結果を読めません。「npm run build」でダッシュボードを作り直してください。',
}

export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly failure: EngineFailure

  /** `cause` is the technical reason, shown as detail. */
  constructor(failure: EngineFailure, cause?: unknown) {
    super(MESSAGES[failure], { cause })
    this.failure = failure
  }

  /** The technical reason in words; empty when there is none. */
  get detail(): string {
    if (this.cause instanceof Error) return this.cause.message
    return typeof this.cause === 'string' ? this.cause : ''
  }
}
