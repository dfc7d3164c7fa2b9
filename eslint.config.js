import astro from 'eslint-plugin-astro';
import a11y from 'eslint-plugin-jsx-a11y-x';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig([
  {
    ignores: ['dist/', '.build/', '.astro/', 'node_modules/', 'test-results/', 'preview/', 'tests/fixtures/'],
  },
  tseslint.configs.recommended,
  {
    // With types: a promise that nobody awaits is the fault that tests find last.
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    rules: {
      // Stores and sessions are made of closures: none of their functions knows a `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A handler may be async: what it calls answers with a result and does not reject.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // An async function without `await` turns what it throws into an answer of its promise.
      '@typescript-eslint/require-await': 'off',
      // `'' | string` says which word is special.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
    },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    extends: [a11y.configs.recommended],
    // Preact writes HTML's own names.
    settings: { 'jsx-a11y-x': { attributes: { for: ['for'] } } },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // A label may hold its text in an element of its own.
      'jsx-a11y-x/label-has-associated-control': ['error', { assert: 'either', depth: 3 }],
      // What scrolls must be reached by the keyboard.
      'jsx-a11y-x/no-noninteractive-tabindex': ['error', { roles: ['region', 'group'], tags: [] }],
    },
  },
  {
    // Values that libraries give as `any`, and Astro's components, whose types only Astro's own check knows.
    files: ['tests/**', 'src/components/authoring/index.ts'],
    rules: Object.fromEntries(
      [
        ...['argument', 'assignment', 'call', 'member-access', 'return'].map((rule) => `no-unsafe-${rule}`),
        'no-base-to-string',
        'no-implied-eval',
      ].map((rule) => [`@typescript-eslint/${rule}`, 'off']),
    ),
  },
  {
    // What may be missing gets an answer; what cannot be goes through "present", which says so when it is. Tests may be sure.
    files: ['src/**', 'scripts/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'error' },
  },
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Plan text and page addresses are data. These are how data would become markup or code.
      'no-restricted-properties': ['error', { property: 'innerHTML' }, { property: 'outerHTML' }],
      'no-eval': 'error',
    },
  },
]);
