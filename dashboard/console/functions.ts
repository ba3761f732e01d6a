import type { Completion, CompletionSource } from '@codemirror/autocomplete'
import type { Engine } from '../../queries/engine'
import { toRows } from '../../queries/rows'
import { textOf } from './widths'

/** Functions the engine knows, each name once. */
const FUNCTIONS = `
  select function_name as name, min(function_type) as kind, min(array_to_string(parameters, ', ')) as parameters,
    coalesce(min(description), '') as description
  from duckdb_functions()
  where function_type in ('scalar', 'aggregate', 'table', 'macro', 'table_macro')
    and regexp_matches(function_name, '^[a-z][a-z0-9_]*$')
  group by function_name order by function_name`

/** Reads the functions a statement may call, as CodeMirror offers them: with their parameters and what they do. */
export async function readFunctions(engine: Engine): Promise<Completion[]> {
  return toRows(await engine.query(FUNCTIONS)).map(({ name, parameters, description }) => ({
    label: textOf(name ?? null),
    type: 'function',
    detail: `(${typeof parameters === 'string' ? parameters : ''})`,
    apply: `${textOf(name ?? null)}(`,
    // Names of tables and columns come first.
    boost: -10,
    ...(typeof description === 'string' && description !== '' ? { info: description } : {}),
  }))
}

/** Offers functions where a name begins; after a point or inside a text there is none. */
export function functionSource(functions: readonly Completion[]): CompletionSource {
  return (context) => {
    const word = context.matchBefore(/\w+/)
    if (!word || /[.'"$\w]/.test(context.state.sliceDoc(word.from - 1, word.from))) return null
    return { from: word.from, options: functions, validFor: /^\w*$/ }
  }
}
