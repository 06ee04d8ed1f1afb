// Copies a text and says so.

import { toast } from './toasts.js';
import { say } from './texts.js';

/** Copies this text. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(say('general_live.toast.copied'));
  } catch {
    toast(say('general_live.toast.not_copied'), 'error');
  }
}
