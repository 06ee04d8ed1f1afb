// Files on their way: picked, pasted or dropped, shown with progress, sent up one by one, named by key when the message goes.

import { app, copyOf, find, Problem } from './core.js';
import { toast } from './toasts.js';
import { count, say } from './texts.js';

const MOST_FILES = 15;
const MIB = 1024 * 1024;
const MOST_BYTES = 40 * MIB;
const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });

const sizeOf = (bytes) => (bytes < MIB ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${number.format(bytes / MIB)} MB`);

const trays = new Map();
const tray = (id) => {
  if (!trays.has(id)) trays.set(id, []);
  return trays.get(id);
};

/** What waits to be sent in this conversation. */
export const filesOf = (id) => tray(id);

/** Forgets what was sent. */
export function clearTray(id) {
  for (const file of tray(id)) URL.revokeObjectURL(file.preview ?? '');
  trays.set(id, []);
  draw(id);
}

/** Draws the tray of the open conversation. */
export function draw(id) {
  const place = document.getElementById('tray');
  if (!place) return;
  place.hidden = !tray(id).length;
  place.replaceChildren(...tray(id).map((file) => file.element));
}

function send(id, file) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    file.request = request;
    request.open('POST', `${app.actions}/conversations/${id}/files`);
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

async function run(id, file) {
  file.problem = null;
  try {
    file.key = await send(id, file);
    find('progress', file.element)?.remove();
  } catch (problem) {
    if (problem.code === 'ABORTED') return;
    file.problem = problem;
    file.element.classList.add('failed');
    find('progress', file.element)?.remove();
    find('.file-size', file.element).textContent = problem.detail ?? say('general_live.error.offline');
  }
}

/** The key of a file once it is up. One that failed is sent up again; fails as the last attempt did. */
export async function keyOf(id, file) {
  if (file.problem) file.done = run(id, file);
  await file.done;
  if (!file.key) throw file.problem;
  return file.key;
}

function remove(id, file) {
  file.request?.abort();
  trays.set(id, tray(id).filter((other) => other !== file));
  draw(id);
  document.getElementById('reply')?.focus();
}

function show(id, file) {
  const element = (file.element = copyOf('tray-item'));
  find('.file-name', element).textContent = file.name;
  find('.file-size', element).textContent = sizeOf(file.source.size);
  const button = find('button', element);
  button.setAttribute('aria-label', say('conversations_live.tray.remove', file.name));
  button.addEventListener('click', () => remove(id, file));
  if (file.source.type.startsWith('image/') && file.source.type !== 'image/svg+xml') {
    file.preview = URL.createObjectURL(file.source);
    const image = document.createElement('img');
    image.className = 'tray-thumb';
    image.alt = '';
    image.src = file.preview;
    find('.tray-thumb', element).replaceWith(image);
  }
}

/** Takes files in. Too large ones and more than fifteen are refused before anything is sent. */
export function addFiles(id, sources) {
  for (const source of sources) {
    if (tray(id).length >= MOST_FILES) {
      toast(count('conversations_live.error.too_many_files', MOST_FILES), 'error');
      break;
    }
    if (source.size > MOST_BYTES) {
      toast(say('conversations_live.error.too_large', MOST_BYTES / MIB), 'error');
      continue;
    }
    const file = { source, name: source.name || 'clipboard.png', key: null, problem: null };
    show(id, file);
    tray(id).push(file);
    file.done = run(id, file);
  }
  draw(id);
}

const region = document.getElementById('thread');
const current = () => Number(find('.thread-head', region)?.dataset.conversation ?? 0);
const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');
let depth = 0;

region.addEventListener('dragenter', (event) => {
  if (!current() || !hasFiles(event)) return;
  event.preventDefault();
  depth++;
  region.classList.add('is-dragging');
});
region.addEventListener('dragover', (event) => current() && hasFiles(event) && event.preventDefault());
region.addEventListener('dragleave', () => {
  if (--depth <= 0) {
    depth = 0;
    region.classList.remove('is-dragging');
  }
});
region.addEventListener('drop', (event) => {
  depth = 0;
  region.classList.remove('is-dragging');
  if (!current() || !hasFiles(event)) return;
  event.preventDefault();
  addFiles(current(), event.dataTransfer.files);
});
region.addEventListener('paste', (event) => {
  const files = [...(event.clipboardData?.files ?? [])];
  if (!files.length || !current()) return;
  event.preventDefault();
  addFiles(current(), files);
});
region.addEventListener('change', (event) => {
  if (event.target.id !== 'attach-input') return;
  addFiles(current(), event.target.files);
  event.target.value = '';
});
region.addEventListener('click', (event) => event.target.closest('#attach') && pick());

/** Opens the file picker. */
export function pick() {
  find('#attach-input', region)?.click();
}

/** Says which file could not be sent up, if there is one: with it missing the message would be another one. */
export function refuseFailed(id) {
  const failed = tray(id).find((file) => file.problem);
  if (failed) toast(say('conversations_live.error.file_failed', failed.name), 'error');
  return Boolean(failed);
}
