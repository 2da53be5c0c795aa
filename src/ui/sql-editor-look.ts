import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const colour = (token: string): string => `rgb(var(--${token}))`;

// The tokens of the page reach through the shadow root, and change with its theme.
const frame = EditorView.theme({
  '&': { color: colour('ink'), backgroundColor: colour('surface'), fontSize: '13px', borderRadius: '5px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
    lineHeight: '1.25rem',
    maxHeight: '22rem',
    overflow: 'auto',
  },
  '.cm-content, .cm-gutter': { minHeight: '9rem' },
  '.cm-content': { padding: '8px 0', caretColor: colour('ink') },
  '.cm-line': { padding: '0 10px' },
  '.cm-gutters': {
    backgroundColor: colour('sunken'),
    borderRadius: '5px 0 0 5px',
    color: colour('faint'),
    borderRight: `1px solid ${colour('line')}`,
  },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 8px', minWidth: '2rem' },
  '.cm-placeholder': { color: colour('faint') },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: colour('accent-wash'),
    outline: `1px solid ${colour('accent')}`,
  },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: colour('contradicted-wash') },
  '.cm-fault': {
    backgroundColor: colour('contradicted-wash'),
    borderBottom: `2px solid ${colour('contradicted')}`,
  },
  '.cm-tooltip': {
    backgroundColor: colour('surface'),
    color: colour('ink'),
    border: `1px solid ${colour('line')}`,
    borderRadius: '6px',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '14rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '2px 10px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: colour('primary'), color: colour('on-primary') },
  '.cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail': { color: colour('on-primary') },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-completionDetail': { color: colour('soft'), fontStyle: 'normal', marginLeft: '1em' },
  '.said-only': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

const words = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: colour('accent'), fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: colour('holds') },
  { tag: [tags.number, tags.bool, tags.null], color: colour('at-risk') },
  { tag: tags.comment, color: colour('faint') },
  { tag: [tags.typeName, tags.standard(tags.name)], color: colour('soft') },
]);

export const SQL_EDITOR_LOOK: Extension = [frame, syntaxHighlighting(words)];
