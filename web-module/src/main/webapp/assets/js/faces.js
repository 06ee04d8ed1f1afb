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

/** Shows the picture at this address over the letters; none without one. */
export function portray(element, face) {
  const shown = element.querySelector('img');
  if ((shown?.getAttribute('src') ?? null) === (face ?? null)) return;
  shown?.remove();
  if (!face) return;
  const picture = document.createElement('img');
  Object.assign(picture, { src: face, alt: '', decoding: 'async' });
  element.prepend(picture);
}

/** Gives an avatar that is there another name and another picture; null for none. */
export function rename(element, name, face) {
  portray(element, face);
  element.dataset.initials = initials(name);
  element.className = element.className.replace(/\bp\d\b/, `p${ground(name)}`);
}

/** An avatar with the letters of this name, or the picture at this address. */
export function avatar(name, size = '', face = null) {
  const element = document.createElement('span');
  element.className = `avatar p${ground(name)} ${size}`;
  element.dataset.initials = initials(name);
  element.setAttribute('aria-hidden', 'true');
  portray(element, face);
  return element;
}

/** The address of the picture that an avatar shows; null for none. */
export const faceOf = (element) => element?.querySelector('.avatar > img')?.getAttribute('src') ?? null;

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
