import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** A list of 120,000 has been a stack overflow: input decides how long lists are. */
const NO_LISTS_AS_ARGUMENTS = {
  selector:
    'CallExpression[callee.property.name=/^(?:push|unshift|fromCharCode|fromCodePoint)$/] > SpreadElement',
  message: 'A long list of arguments overflows the stack: concat, flatMap or a loop.',
};

export default defineConfig(
  { ignores: ['dist', 'dist.*', '.astro', '.cache', 'node_modules'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', NO_LISTS_AS_ARGUMENTS],
      'no-console': 'error',
      // A number in a message is what it says; anything else still needs String().
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Strictest TypeScript wants index signatures read with brackets.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    // It runs in browsers of years ago; `making/` is for the build alone.
    files: ['src/search/**', 'src/browser/**'],
    ignores: ['**/*.test.ts', 'src/search/making/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        NO_LISTS_AS_ARGUMENTS,
        {
          selector:
            'MemberExpression[computed=false][property.name=/^(?:at|toSorted|toReversed|toSpliced|with|findLast|findLastIndex|groupBy)$/]',
          message:
            'Chrome before 92 or 110 and Safari before 15.4 or 16 cannot do this: lists.ts has what is needed.',
        },
        {
          selector:
            ':matches(Literal[regex.pattern=/\\(\\?<[=!]/], TemplateElement[value.raw=/\\(\\?<[=!]/])',
          message:
            'Safari before 16.4 cannot look behind: with such a pattern the whole script would not run.',
        },
      ],
    },
  },
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  astro.configs.recommended,
  {
    // The Astro compiler checks types there; the linter does not know the components' types.
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
