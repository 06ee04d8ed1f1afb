// The marks of Markdown in any field: put around what is selected or before its lines, by button and by key.

import { isMac } from './core.js';
import { insert } from './caret-menu.js';

const AROUND = { bold: '**', italic: '*' };
const BEFORE = { list: () => '- ', ordered: (i) => `${i + 1}. `, quote: () => '> ' };
const LINK = /^(?:https?:\/\/|mailto:)\S+$/;

function around(field, mark) {
  const { value, selectionStart: from, selectionEnd: to } = field;
  const size = mark.length;
  const isMarked = value.slice(from - size, from) === mark && value.slice(to, to + size) === mark && !(size === 1 && value.slice(from - 2, from) === '**');
  const text = value.slice(from, to);
  if (isMarked) {
    insert(field, text, from - size, to + size);
    field.setSelectionRange(from - size, to - size);
  } else {
    insert(field, mark + text + mark);
    field.setSelectionRange(from + size, to + size);
  }
}

function before(field, markOf) {
  const { value, selectionStart, selectionEnd } = field;
  const from = value.lastIndexOf('\n', selectionStart - 1) + 1;
  const end = value.indexOf('\n', selectionEnd);
  const to = end < 0 ? value.length : end;
  const lines = value.slice(from, to).split('\n');
  const isMarked = lines.every((line, i) => line.startsWith(markOf(i)));
  const changed = lines.map((line, i) => (isMarked ? line.slice(markOf(i).length) : markOf(i) + line)).join('\n');
  insert(field, changed, from, to);
  if (lines.length > 1) field.setSelectionRange(from, from + changed.length);
}

function link(field) {
  const { value, selectionStart: from, selectionEnd: to } = field;
  const text = value.slice(from, to);
  const isAddress = LINK.test(text);
  insert(field, isAddress ? `[](${text})` : `[${text}](https://)`);
  const at = isAddress || !text ? from + 1 : from + text.length + 3;
  field.setSelectionRange(at, isAddress || !text ? at : at + 'https://'.length);
}

function code(field) {
  const { value, selectionStart: from, selectionEnd: to } = field;
  const text = value.slice(from, to);
  if (text.includes('\n')) insert(field, `\`\`\`\n${text}\n\`\`\``);
  else around(field, '`');
}

/** Puts a mark of this kind into a field, or takes it away. */
export function mark(field, kind) {
  if (AROUND[kind]) around(field, AROUND[kind]);
  else if (BEFORE[kind]) before(field, BEFORE[kind]);
  else if (kind === 'link') link(field);
  else code(field);
}

/** The kind of mark that a key asks for, if it asks for one. */
export function markOf(event) {
  const mod = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (!mod || event.altKey || event.isComposing) return undefined;
  return event.shiftKey ? { KeyU: 'link' }[event.code] : { b: 'bold', i: 'italic' }[event.key.toLowerCase()];
}

/** One tab stop in a bar of marks; arrows walk over them. */
export function walk(event, bar) {
  const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!bar || !way) return;
  const buttons = [...bar.querySelectorAll('[data-mark]')];
  const next = buttons[(buttons.indexOf(event.target) + way + buttons.length) % buttons.length];
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
  event.preventDefault();
}
