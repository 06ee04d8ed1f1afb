/**
 * Agents write a small part of Markdown: bold, italic, code, links and lists. It becomes nodes here, never
 * markup, and a link leads to http, https, mailto or tel or stays text.
 */
import { h } from './dom.js';

const INLINE = [
  { find: /`([^`\n]+)`/, make: (found) => h('code', {}, found[1]) },
  { find: /\[([^\]\n]+)\]\(((?:https?:\/\/|mailto:|tel:)[^\s()<>]+)\)/, make: (found) => link(found[2], spans(found[1])) },
  { find: /https?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)\]]/, make: (found) => link(found[0], found[0]) },
  { find: /\*\*([^*\n]+)\*\*|__([^_\n]+)__/, make: (found) => h('strong', {}, spans(found[1] || found[2])) },
  { find: /(?<![\w*])\*([^*\s](?:[^*\n]*[^*\s])?)\*(?![\w*])|(?<!\w)_([^_\s](?:[^_\n]*[^_\s])?)_(?!\w)/,
    make: (found) => h('em', {}, spans(found[1] || found[2])) },
];

function link(address, content) {
  return h('a', { href: address, target: '_blank', rel: 'noopener noreferrer nofollow' }, content);
}

function spans(text) {
  let first;
  for (const rule of INLINE) {
    const found = rule.find.exec(text);
    if (found && (!first || found.index < first.found.index)) first = { found, rule };
  }
  if (!first) return text ? [text] : [];
  const { found, rule } = first;
  const rest = text.slice(found.index + found[0].length);
  return [...spans(text.slice(0, found.index)), rule.make(found), ...spans(rest)];
}

function lines(block) {
  return block.split('\n').flatMap((line, index) => (index ? [h('br'), ...spans(line)] : spans(line)));
}

/** What an agent wrote, as nodes. */
export function rich(content) {
  return content.trim().split(/\n{2,}/).map((block) => {
    const rows = block.split('\n');
    const bullets = rows.every((row) => /^\s*[-*•]\s+/.test(row));
    const numbers = rows.every((row) => /^\s*\d+[.)]\s+/.test(row));
    if (!bullets && !numbers) return h('p', { dir: 'auto' }, lines(block));
    const items = rows.map((row) => h('li', {}, spans(row.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, ''))));
    return h(bullets ? 'ul' : 'ol', { dir: 'auto' }, items);
  });
}

/** What the visitor wrote: as typed, only links are made clickable. */
export function plain(content) {
  const made = [];
  let rest = content;
  for (let found = INLINE[2].find.exec(rest); found; found = INLINE[2].find.exec(rest)) {
    made.push(rest.slice(0, found.index), link(found[0], found[0]));
    rest = rest.slice(found.index + found[0].length);
  }
  return h('p', { dir: 'auto', class: 'typed' }, made, rest);
}

/** One line for previews and announcements: marks of emphasis and link targets left out. */
export function summary(content) {
  return content.replace(/\[([^\]\n]+)\]\([^)]*\)/g, '$1').replace(/[*_`]{1,2}/g, '').replace(/\s+/g, ' ').trim();
}
