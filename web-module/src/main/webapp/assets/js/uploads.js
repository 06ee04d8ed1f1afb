// The files of each conversation's next message: picked, pasted, dropped, recorded, or brought by a canned response.

import { find } from './core.js';
import { toast } from './toasts.js';
import { makeTray } from './tray.js';
import { say } from './texts.js';

const region = document.getElementById('thread');
const current = () => Number(find('.thread-head', region)?.dataset.conversation ?? 0);
const trays = new Map();

function tray(id) {
  if (!trays.has(id)) {
    const changed = (what) => {
      if (id !== current()) return;
      draw(id);
      if (what === 'removed') document.getElementById('reply')?.focus();
    };
    trays.set(id, makeTray(`conversations/${id}/files`, changed));
  }
  return trays.get(id);
}

/** What waits to be sent in this conversation. */
export const filesOf = (id) => tray(id).files();

/** Forgets what was sent; whoever sends it keeps its files. */
export const clearTray = (id) => tray(id).clear();

/** Draws the tray of the open conversation. */
export function draw(id) {
  const place = document.getElementById('tray');
  if (place) tray(id).draw(place);
}

/** The key of a file once it is up. */
export const keyOf = (id, file) => tray(id).keyOf(file);

/** Takes files in. */
export const addFiles = (id, sources) => tray(id).add(sources);

/** Takes in files that are with the server already. */
export const adoptFiles = (id, known) => tray(id).adopt(known);

let depth = 0;
const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');

function endDrag() {
  depth = 0;
  region.classList.remove('is-dragging');
}

region.addEventListener('dragenter', (event) => {
  if (!current() || !hasFiles(event)) return;
  event.preventDefault();
  depth++;
  region.classList.add('is-dragging');
});
region.addEventListener('dragover', (event) => current() && hasFiles(event) && event.preventDefault());
region.addEventListener('dragleave', () => --depth <= 0 && endDrag());
region.addEventListener('drop', (event) => {
  endDrag();
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
  addFiles(current(), [...event.target.files]);
  event.target.value = '';
});
region.addEventListener('click', (event) => event.target.closest('#attach') && pick());

/** Opens the file picker. */
export function pick() {
  find('#attach-input', region)?.click();
}

/** Says which file could not be sent up, if there is one: with it missing the message would be another one. */
export function refuseFailed(id) {
  const failed = tray(id).failed();
  if (failed) toast(say('conversations_live.error.file_failed', failed.name), 'error');
  return Boolean(failed);
}
