const token = (name) => `rgb(var(--${name}) / <alpha-value>)`;

const tremor = {
  brand: {
    faint: token('accent-wash'),
    muted: token('accent'),
    subtle: token('accent'),
    DEFAULT: token('accent'),
    emphasis: token('accent'),
    inverted: token('on-accent'),
  },
  background: {
    muted: token('canvas'),
    subtle: token('sunken'),
    DEFAULT: token('surface'),
    emphasis: token('ink'),
  },
  border: { DEFAULT: token('control') },
  ring: { DEFAULT: token('line') },
  content: {
    subtle: token('faint'),
    DEFAULT: token('soft'),
    emphasis: token('ink'),
    strong: token('ink'),
    inverted: token('on-primary'),
  },
};

/** @type {import('tailwindcss').Config} */
export default {
  darkMode: 'class',
  content: [
    './index.html',
    './src/{app,ui,views}/**/*.tsx',
    './src/ui/**/*.ts',
    // Only the parts of Tremor in use: scanning all of it would add every colour of its palette.
    './node_modules/@tremor/react/dist/components/layout-elements/Card/Card.js',
    './node_modules/@tremor/react/dist/components/input-elements/BaseInput.js',
    './node_modules/@tremor/react/dist/components/input-elements/{TextInput,NumberInput}/*.js',
    './node_modules/@tremor/react/dist/components/list-elements/Table/*.js',
  ],
  theme: {
    extend: {
      colors: {
        canvas: token('canvas'),
        surface: token('surface'),
        sunken: token('sunken'),
        line: token('line'),
        control: token('control'),
        ink: token('ink'),
        soft: token('soft'),
        faint: token('faint'),
        accent: { DEFAULT: token('accent'), wash: token('accent-wash'), on: token('on-accent') },
        primary: { DEFAULT: token('primary'), on: token('on-primary') },
        holds: { DEFAULT: token('holds'), wash: token('holds-wash') },
        'at-risk': { DEFAULT: token('at-risk'), wash: token('at-risk-wash') },
        contradicted: { DEFAULT: token('contradicted'), wash: token('contradicted-wash') },
        unknown: { DEFAULT: token('unknown'), wash: token('unknown-wash') },
        'on-verdict': token('on-verdict'),
        claim: { DEFAULT: token('claim'), edge: token('claim-edge') },
        tolerated: token('tolerated'),
        // Tremor names its dark colours apart; ours change under the same name, so both point to one set.
        tremor,
        'dark-tremor': tremor,
      },
      fontFamily: {
        // Each system's own face by name: `system-ui` alone is a wide, coarse face on many Linux machines.
        sans: [
          '-apple-system',
          'BlinkMacSystemFont',
          '"Segoe UI"',
          'Roboto',
          '"Helvetica Neue"',
          'Arial',
          'sans-serif',
        ],
        mono: ['ui-monospace', 'SFMono-Regular', 'Menlo', 'Consolas', '"Liberation Mono"', 'monospace'],
      },
      fontSize: {
        '2xs': ['0.6875rem', { lineHeight: '1rem' }],
        'tremor-label': ['0.75rem', { lineHeight: '1rem' }],
        'tremor-default': ['0.875rem', { lineHeight: '1.25rem' }],
        'tremor-title': ['1.125rem', { lineHeight: '1.75rem' }],
        'tremor-metric': ['1.875rem', { lineHeight: '2.25rem' }],
      },
      borderRadius: { 'tremor-small': '0.25rem', 'tremor-default': '0.375rem', 'tremor-full': '9999px' },
      boxShadow: {
        'tremor-input': 'none',
        'tremor-card': 'none',
        'dark-tremor-input': 'none',
        'dark-tremor-card': 'none',
        panel: '0 8px 30px rgb(var(--shadow) / 0.16)',
      },
    },
  },
};
