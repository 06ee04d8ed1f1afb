// Avatars made by the script: the same letters on the same ground as the server's.

const GROUNDS = 8;

function initials(name) {
  const words = name.trim().split(/[\s@._-]+/);
  const letter = (word) => /[\p{L}\p{N}]/u.exec(word ?? '')?.[0] ?? '';
  return letter(words[0]) + (words.length > 1 ? letter(words.at(-1)) : '') || '?';
}

function ground(name) {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(31, hash) + name.charCodeAt(i)) | 0;
  return ((hash % GROUNDS) + GROUNDS) % GROUNDS;
}

/** Gives an avatar that is there the letters of another name. */
export function rename(element, name) {
  element.dataset.initials = initials(name);
  element.className = element.className.replace(/\bp\d\b/, `p${ground(name)}`);
}

/** An avatar with the letters of this name. */
export function avatar(name, size = '') {
  const element = document.createElement('span');
  element.className = `avatar p${ground(name)} ${size}`;
  element.dataset.initials = initials(name);
  element.setAttribute('aria-hidden', 'true');
  return element;
}

/** A small number: how many are unread, and what that means for readers of the screen. */
export function badge(number, said) {
  const element = document.createElement('span');
  element.className = 'badge';
  const shown = document.createElement('span');
  shown.setAttribute('aria-hidden', 'true');
  shown.textContent = number > 9 ? '9+' : number;
  const heard = document.createElement('span');
  heard.className = 'sr-only';
  heard.textContent = said;
  element.append(shown, heard);
  return element;
}
