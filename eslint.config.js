import js from '@eslint/js'
import { configs as regexp } from 'eslint-plugin-regexp'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

export default ts.config(
  { ignores: ['node_modules/', 'dist/', 'artifacts/', 'data/'] },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  // What is read may be anything: no expression may run for ever on it.
  {
    files: ['etl/**', 'queries/**', 'dashboard/**'],
    plugins: regexp.recommended.plugins,
    rules: { 'regexp/no-super-linear-backtracking': 'error' },
  },
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node, ...globals.worker },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'prefer-const': 'error',
      // The compiler knows every name; `no-undef` only misreads types.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'svelte/no-at-html-tags': 'error',
      // Routes are fragments of one static page, not SvelteKit paths.
      'svelte/no-navigation-without-resolve': 'off',
      // `let { x } = $props()` is read by the template, which this rule does not see.
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
    },
  },
  {
    // Plain JavaScript (configuration, a worker) carries no types to check.
    files: ['**/*.js'],
    ...ts.configs.disableTypeChecked,
  },
)
