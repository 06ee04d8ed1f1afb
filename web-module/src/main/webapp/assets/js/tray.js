// Files on their way: shown with progress, sent up one by one, named by key when what they belong to is sent.

import { all, app, copyOf, find, Problem } from './core.js';
import { toast } from './toasts.js';
import { count, say } from './texts.js';

const MOST_FILES = 15;
const MIB = 1024 * 1024;
const MOST_BYTES = 40 * MIB;
const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });

const sizeOf = (bytes) => (bytes < MIB ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${number.format(bytes / MIB)} MB`);
/** Without what cannot be seen or turns the direction: the server takes it away too. */
const visible = (name) => name.replace(/[\p{Cc}\p{Cf}]/gu, '') || 'file';
const kindOf = ({ type }) => (type === 'image/svg+xml' ? 'file' : type.split('/')[0]);

function sendUp(path, file) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    file.request = request;
    request.open('POST', `${app.actions}/${path}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-CSRF-Token', app.csrf);
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => {
      const bar = find('progress', file.element);
      if (bar) bar.value = (100 * event.loaded) / event.total;
    });
    request.addEventListener('load', () => {
      if (request.status < 300) resolve(request.response.key);
      else reject(new Problem(request.status, request.response?.code, request.response?.detail));
    });
    request.addEventListener('error', () => reject(new Problem(0, 'OFFLINE')));
    request.addEventListener('abort', () => reject(new Problem(0, 'ABORTED')));
    request.send(file.source);
  });
}

/** What one hears or sees of a file before it is sent. */
function preview(file) {
  const kind = file.source ? kindOf(file.source) : file.kind;
  if (kind === 'audio' || kind === 'image') file.preview = file.source && URL.createObjectURL(file.source);
  if (kind === 'image' && file.preview) {
    const image = document.createElement('img');
    Object.assign(image, { className: 'tray-thumb', alt: '', src: file.preview });
    find('.tray-thumb', file.element).replaceWith(image);
  } else if (kind === 'audio' && file.preview) {
    const player = document.createElement('audio');
    Object.assign(player, { controls: true, src: file.preview, className: 'tray-audio' });
    player.setAttribute('aria-label', file.name);
    file.element.append(player);
    file.element.classList.add('with-audio');
  }
}

/**
 * A tray of files.
 *
 * @param path where they are sent up, below the account's actions
 * @param changed called after each change
 * @param complain says why a file is not taken
 */
export function makeTray(path, changed = () => {}, complain = (text) => toast(text, 'error')) {
  let files = [];

  async function run(file) {
    file.problem = null;
    try {
      file.key = await sendUp(path, file);
      find('progress', file.element)?.remove();
    } catch (problem) {
      if (problem.code === 'ABORTED') return;
      file.problem = problem;
      file.element.classList.add('failed');
      find('progress', file.element)?.remove();
      find('.file-size', file.element).textContent = problem.detail ?? say('general_live.error.offline');
    } finally {
      changed();
    }
  }

  function remove(file) {
    file.request?.abort();
    URL.revokeObjectURL(file.preview ?? '');
    files = files.filter((other) => other !== file);
    changed('removed');
  }

  function move(file, way) {
    const from = files.indexOf(file);
    const to = from + way;
    if (to < 0 || to >= files.length) return;
    files.splice(from, 1);
    files.splice(to, 0, file);
    changed('moved');
    find(`[data-move="${way}"]`, file.element)?.focus();
  }

  function show(file) {
    const element = (file.element = copyOf('tray-item'));
    find('.file-name', element).textContent = file.name;
    find('.file-size', element).textContent = sizeOf(file.size);
    const button = find('[data-remove]', element);
    button.setAttribute('aria-label', say('conversations_live.tray.remove', file.name));
    button.addEventListener('click', () => remove(file));
    for (const arrow of all('[data-move]', element)) {
      const before = arrow.dataset.move === '-1';
      arrow.setAttribute('aria-label', say(before ? 'conversations_live.tray.before' : 'conversations_live.tray.after', file.name));
      arrow.addEventListener('click', () => move(file, Number(arrow.dataset.move)));
    }
    if (!file.source) find('progress', element).remove();
    preview(file);
  }

  function take(file) {
    if (files.length >= MOST_FILES) {
      complain(count('conversations_live.error.too_many_files', MOST_FILES));
      return false;
    }
    if (file.size > MOST_BYTES) {
      complain(say('conversations_live.error.too_large', MOST_BYTES / MIB));
      return true;
    }
    show(file);
    files.push(file);
    if (file.source) file.done = run(file);
    return true;
  }

  return {
    files: () => files,
    isBusy: () => files.some((file) => !file.key && !file.problem),
    failed: () => files.find((file) => file.problem),

    /** Takes files in. Too large ones and more than fifteen are refused before anything is sent. */
    add(sources) {
      for (const source of sources) {
        if (!take({ source, name: visible(source.name || 'clipboard.png'), size: source.size, key: null, problem: null })) break;
      }
      changed();
    },

    /** Takes in what is with the server already: key, name, size and kind. */
    adopt(known) {
      for (const { key, name, size, kind } of known) if (!take({ source: null, key, name, size, kind, problem: null })) break;
      changed();
    },

    /** The key of a file once it is up. One that failed is sent up again; fails as the last attempt did. */
    async keyOf(file) {
      if (file.problem) file.done = run(file);
      await file.done;
      if (!file.key) throw file.problem;
      return file.key;
    },

    /** Forgets what was sent. */
    clear() {
      for (const file of files) URL.revokeObjectURL(file.preview ?? '');
      files = [];
      changed();
    },

    /** Draws it here. */
    draw(place) {
      place.hidden = !files.length;
      for (const file of files) file.element.classList.toggle('alone', files.length < 2);
      if ([...place.children].some((element, i) => element !== files[i]?.element) || place.children.length !== files.length) {
        const isMore = files.length > place.children.length;
        place.replaceChildren(...files.map((file) => file.element));
        if (isMore) place.scrollTop = place.scrollHeight;
      }
    },
  };
}
