import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { sql } from '@codemirror/lang-sql';
import { bracketMatching } from '@codemirror/language';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, placeholder as placeholderText } from '@codemirror/view';
import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react';
import { queryName } from '../model/query-name.ts';
import { READING_DIALECT } from './sql-dialect.ts';
import { FAULTS, markFault } from './sql-editor-fault.ts';
import { SQL_EDITOR_LOOK } from './sql-editor-look.ts';

/** Tables with their columns, for completion. */
export type SqlSchema = readonly { name: string; columns: readonly { name: string; type: string }[] }[];

export type SqlEditorHandle = { insert(text: string): void; focus(): void };

type Props = {
  label: string;
  /** Read out with the label. */
  hint: string;
  value: string;
  onChange: (value: string) => void;
  onRun: () => void;
  schema: SqlSchema;
  /** Place of a fault in the text, in characters. */
  fault: number | null;
  placeholder?: string;
};

const languageOf = (schema: SqlSchema) =>
  sql({
    dialect: READING_DIALECT,
    upperCaseKeywords: true,
    schema: Object.fromEntries(
      schema.map(({ name, columns }) => [
        name,
        columns.map((column) => ({
          label: column.name,
          detail: column.type.toLowerCase(),
          type: 'property',
          apply: queryName(column.name),
        })),
      ]),
    ),
  });

/**
 * An editor for a query. It lives in a shadow root: there its styles are adopted as sheets, where in the page they
 * would be a style element, which the content policy refuses.
 */
export const SqlEditor = forwardRef<SqlEditorHandle, Props>((props, ref) => {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const language = useRef(new Compartment());
  const told = useRef(props);
  told.current = props;
  const { value, schema, fault } = props;

  useEffect(() => {
    const place = host.current;
    if (place === null) return;
    const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
    view.current = openEditor(root, told, language.current);
    return () => view.current?.destroy();
  }, []);

  useEffect(() => view.current?.dispatch({ effects: language.current.reconfigure(languageOf(schema)) }), [schema]);
  useEffect(() => {
    const editor = view.current;
    const text = editor?.state.doc.toString();
    if (editor === null || text === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);
  useEffect(() => view.current?.dispatch({ effects: markFault.of(fault) }), [fault]);

  useImperativeHandle(ref, () => ({
    focus: () => view.current?.focus(),
    insert(text) {
      const editor = view.current;
      if (editor === null) return;
      const { from } = editor.state.selection.main;
      const before = editor.state.sliceDoc(from - 1, from);
      editor.dispatch(editor.state.replaceSelection(/[\w")\]]/.test(before) ? ` ${text}` : text));
      editor.focus();
    },
  }));

  return (
    <div
      className="rounded-md border border-control bg-surface focus-within:outline focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent"
      ref={host}
    />
  );
});
SqlEditor.displayName = 'SqlEditor';

function openEditor(root: ShadowRoot, told: { readonly current: Props }, language: Compartment): EditorView {
  const { label, hint, value, schema, placeholder = '' } = told.current;
  const said = document.createElement('p');
  said.id = 'hint';
  said.className = 'said-only';
  said.textContent = hint;
  const run = () => {
    told.current.onRun();
    return true;
  };
  const editor = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: value,
      extensions: [
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false }),
        language.of(languageOf(schema)),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': said.id }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) told.current.onChange(update.state.doc.toString());
        }),
        placeholderText(placeholder),
        EditorView.domEventHandlers({ beforeinput: typeOverSelection }),
        EditorView.domEventObservers({ keydown: keepEscape }),
        FAULTS,
        SQL_EDITOR_LOOK,
      ],
    }),
  });
  editor.dom.append(said);
  // From outside it would not look like typing, and the page would undo a step of its own.
  editor.dom.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) event.stopPropagation();
  });
  return editor;
}

/** The editor would forget after two seconds that Tab is to leave it: nobody has to be quick. Another key takes it back. */
function keepEscape(event: KeyboardEvent, view: EditorView): void {
  if (event.key !== 'Escape') return;
  queueMicrotask(() => {
    // Escape that closed a list of completions does not lead out of the text.
    if (!event.defaultPrevented) view.setTabFocusMode(Number.POSITIVE_INFINITY);
  });
}

/**
 * The browser would carry the look of the words that are replaced over to the first letter, as a style of its own that
 * the content policy refuses. So the letter is put there by the editor.
 */
function typeOverSelection(event: InputEvent, view: EditorView): boolean {
  const { data } = event;
  if (event.inputType !== 'insertText' || data === null || event.isComposing) return false;
  const { from, to, empty } = view.state.selection.main;
  if (empty) return false;
  event.preventDefault();
  const insert = () => view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type' });
  const handled = view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, insert));
  if (!handled) view.dispatch(insert());
  return true;
}
