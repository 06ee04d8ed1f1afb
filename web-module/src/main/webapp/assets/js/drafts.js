// What was typed and not sent, per conversation and kind of message. Survives reload and an ended session.

import { memory } from './core.js';

const key = (id, mode) => `draft:${id}:${mode}`;

export const draft = (id, mode) => memory.get(key(id, mode)) ?? '';

export const keepDraft = (id, mode, text) => memory.set(key(id, mode), text.trim() ? text : '');

/** The draft that a card may show: the reply's, else the note's. */
export const anyDraft = (id) => draft(id, 'reply') || draft(id, 'note');
