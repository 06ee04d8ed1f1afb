/** Draws messages: one node for each, kept for as long as what it shows stays the same. */
import { avatar, h, icon, swap } from './dom.js';
import { isSurvey, survey } from './survey.js';
import { plain, rich } from './text.js';
import { day, say, size, time } from './words.js';

const TOGETHER = 300;
const INLINE_IMAGE = /^image\/(png|jpe?g|gif|webp|avif)$/;

/** What stands in the log, in order: marks of days and messages, the latter with their place in a group. */
export function rows(entries) {
  const made = [];
  entries.forEach((entry, index) => {
    const previous = entries[index - 1];
    const next = entries[index + 1];
    const newDay = !previous || dayOf(previous) !== dayOf(entry);
    if (newDay) made.push({ key: 'day' + dayOf(entry), day: entry.created_at });
    const first = newDay || !together(previous, entry);
    const last = !next || dayOf(next) !== dayOf(entry) || !together(entry, next);
    made.push({ key: entry.key, entry, first, last });
  });
  return made;
}

function dayOf(entry) {
  return new Date(entry.created_at * 1000).toDateString();
}

function together(one, other) {
  return one.mine === other.mine && one.sender?.id === other.sender?.id && other.created_at - one.created_at < TOGETHER;
}

/** Brings the children of a log in line with the rows, touching only what changed. */
export class Bubbles {
  constructor(log, app) {
    this.log = log;
    this.app = app;
    this.drawn = new Map();
  }

  paint(entries) {
    const kept = new Map();
    let place = this.log.firstElementChild;
    for (const row of rows(entries)) {
      const known = this.drawn.get(row.key);
      const looks = looksOf(row);
      const node = known?.looks === looks ? known : this.draw(row, looks);
      kept.set(row.key, node);
      if (known === place) place = place?.nextElementSibling || null;
      if (known && known !== node) swap(known, node);
      else if (node !== known) this.log.insertBefore(node, place);
      if (row.entry?.state === 'sending') advance(node, row.entry.progress);
    }
    const staying = new Set(kept.values());
    [...this.log.children].filter((node) => !staying.has(node)).forEach((node) => node.remove());
    this.drawn = kept;
  }

  draw(row, looks) {
    const node = row.day ? dayMark(row.day) : this.message(row);
    node.looks = looks;
    return node;
  }

  message({ entry, first, last }) {
    const classes = ['message', entry.mine ? 'is-mine' : 'is-theirs', first && 'is-first', last && 'is-last', entry.state && 'is-' + entry.state];
    const from = entry.mine ? say('message.you') : entry.sender?.available_name || entry.sender?.name || this.app.website.website_name;
    return h('article', { class: classes.filter(Boolean).join(' '), 'aria-label': say('message.label', from, time(entry.created_at)) },
      entry.mine ? null : h('span', { class: 'gutter' }, last ? avatar(entry.sender || { name: from }, 28) : null),
      h('div', { class: 'stack' },
        first && !entry.mine ? h('span', { class: 'from quiet', dir: 'auto' }, from) : null,
        entry.content_attributes?.deleted ? h('div', { class: 'bubble quiet' }, say('message.deleted')) : this.body(entry),
        this.foot(entry, last)));
  }

  body(entry) {
    const files = [...(entry.attachments || []).map(stored), ...(entry.files || []).map(waiting)];
    return [
      entry.content ? h('div', { class: 'bubble' }, entry.mine ? plain(entry.content) : rich(entry.content)) : null,
      ...files,
      isSurvey(entry) ? survey(entry, this.app) : null,
      entry.state === 'sending' && entry.files?.length ? h('progress', { max: 1, 'aria-label': say('message.sending') }) : null,
    ];
  }

  foot(entry, last) {
    if (entry.state === 'failed') {
      return h('div', { class: 'foot is-error' }, icon('alert', 14), h('span', {}, this.app.reason(entry.error)),
        h('button', { type: 'button', class: 'text-button', onclick: () => this.app.session.send(entry) }, say('message.retry')));
    }
    if (entry.state === 'sending') return h('div', { class: 'foot quiet' }, icon('clock', 12), say('message.sending'));
    return last ? h('div', { class: 'foot quiet' }, h('time', {}, time(entry.created_at)), entry.mine ? icon('check', 12) : null) : null;
  }
}

function dayMark(seconds) {
  return h('div', { class: 'day' }, h('span', {}, day(seconds)));
}

/** All that decides how a row looks, but for the progress of an upload, which moves without a redraw. */
function looksOf(row) {
  if (row.day) return day(row.day);
  const { progress, files, order, seen, ...entry } = row.entry;
  return JSON.stringify([entry, files?.length, row.first, row.last, document.documentElement.lang]);
}

function advance(node, part) {
  const bar = node.querySelector('progress');
  if (bar && part) bar.value = part;
}

/** A file that the server holds. */
function stored(file) {
  const name = fileName(file.data_url);
  if (file.file_type === 'image') {
    const picture = h('img', { src: file.thumb_url || file.data_url, alt: name, loading: 'lazy' });
    if (file.width && file.height) Object.assign(picture, { width: file.width, height: file.height });
    return h('a', { class: 'picture', href: file.data_url, target: '_blank', rel: 'noopener' }, picture);
  }
  if (file.file_type === 'audio') return h('audio', { class: 'sound', src: file.data_url, controls: true, preload: 'none', 'aria-label': name });
  if (file.file_type === 'video') return h('video', { class: 'film', src: file.data_url, controls: true, preload: 'metadata', 'aria-label': name });
  const facts = file.file_size ? size(file.file_size) : '';
  return h('a', { class: 'file', href: file.data_url, target: '_blank', rel: 'noopener', download: name }, icon('file'), fileText(name, facts));
}

/** A file that is still on its way, shown from the visitor's own disk. */
function waiting(file) {
  if (INLINE_IMAGE.test(file.type)) {
    const address = URL.createObjectURL(file);
    return h('span', { class: 'picture' }, h('img', { src: address, alt: file.name, onload: () => URL.revokeObjectURL(address) }));
  }
  return h('span', { class: 'file' }, icon('file'), fileText(file.name, size(file.size)));
}

function fileText(name, facts) {
  return h('span', { class: 'file-text' }, h('span', { class: 'line', dir: 'auto' }, name), h('span', { class: 'quiet' }, facts));
}

function fileName(address) {
  try {
    return decodeURIComponent(new URL(address, location.href).pathname.split('/').pop());
  } catch (oddName) {
    return say('message.files');
  }
}
