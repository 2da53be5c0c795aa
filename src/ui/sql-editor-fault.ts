import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** Marks the word at a place of the text; null takes the mark away. */
export const markFault = StateEffect.define<number | null>();

const mark = Decoration.mark({ class: 'cm-fault' });

/** The mark goes with the next change of the text: it may be mended. */
export const FAULTS = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { docChanged, effects, state }) {
    let next = docChanged ? Decoration.none : marks;
    for (const effect of effects) {
      if (!effect.is(markFault)) continue;
      next = effect.value === null ? Decoration.none : wordAt(state.doc.toString(), effect.value);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function wordAt(text: string, at: number): DecorationSet {
  // Behind the end stands nothing to mark but the last word.
  const from = at < text.length ? at : text.search(/\S+\s*$/);
  const length = /^(\w+|\S)/.exec(text.slice(Math.max(0, from)))?.[0].length ?? 0;
  return from < 0 || length === 0 ? Decoration.none : Decoration.set([mark.range(from, from + length)]);
}
