// What was typed and not sent, per conversation and kind of message. In this browser at once, so that it survives a reload and an
// ended session; with the server when one leaves the field, for one's other devices. The newer one wins.

import { act, memory, tell } from './core.js';

const MOST_KEPT_ALIVE = 15000;
const MODES = ['reply', 'note'];

const key = (id, mode) => `draft:${id}:${mode}`;
const noteKey = (id, mode) => `drafted:${id}:${mode}`;

/** When it was typed, whether the server has to hear of it, and whether it knows of any. */
const noteOf = (id, mode) => JSON.parse(memory.get(noteKey(id, mode)) ?? '{"at":0}');
const setNote = (id, mode, note) => memory.set(noteKey(id, mode), note && JSON.stringify(note));

export const draft = (id, mode) => memory.get(key(id, mode)) ?? '';

/** Keeps what stands in the field; nothing when there are no words. */
export function keepDraft(id, mode, text) {
  const kept = text.trim() ? text : '';
  if (kept === draft(id, mode)) return;
  memory.set(key(id, mode), kept);
  const { known } = noteOf(id, mode);
  setNote(id, mode, kept || known ? { at: Date.now(), due: true, known } : null);
}

/** Tells the server, if there is something new to tell. */
export async function pushDraft(id, mode) {
  const note = noteOf(id, mode);
  if (!note.due) return;
  const content = draft(id, mode);
  setNote(id, mode, { ...note, due: false, known: true });
  try {
    const keepalive = content.length < MOST_KEPT_ALIVE;
    await act(`conversations/${id}/draft`, { note: mode === 'note', content, at: note.at }, 'POST', { keepalive });
    if (!content && !noteOf(id, mode).due) setNote(id, mode, null);
  } catch (problem) {
    const lost = problem.status === 404;
    if (noteOf(id, mode).at === note.at) setNote(id, mode, lost ? null : { ...note, due: true, known: true });
  }
}

/** Takes over what other devices have told the server since, and tells it what it missed. */
export function mergeDrafts(drafts) {
  for (const { conversation: id, note: isNote, content, at } of drafts) {
    const mode = isNote ? 'note' : 'reply';
    const before = draft(id, mode);
    if (at <= noteOf(id, mode).at || content === before) continue;
    memory.set(key(id, mode), content);
    setNote(id, mode, content ? { at, known: true } : null);
    tell('draft', { id, mode, before, content });
  }
  for (const name of memory.names('drafted:')) {
    const [, id, mode] = name.split(':');
    pushDraft(Number(id), mode);
  }
}

/** The draft that a card may show: the reply's, else the note's. */
export const anyDraft = (id) => MODES.map((mode) => draft(id, mode)).find(Boolean) ?? '';
