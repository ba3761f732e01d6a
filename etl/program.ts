import manifest from '../package.json' with { type: 'json' }

/** How `npm run etl` starts the loader: the arguments of node, told in `package.json` alone. */
export const ETL_PROGRAM: readonly string[] = manifest.scripts.etl.split(' ').slice(1)
