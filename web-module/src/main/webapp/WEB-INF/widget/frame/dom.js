/** Builds nodes; text is always text, so nothing that a person wrote is ever read as markup. */

const SVG = 'http://www.w3.org/2000/svg';

const ICONS = {
  alert: 'M12 8v4 M12 16h.01 M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z',
  back: 'm15 18-6-6 6-6',
  check: 'M20 6 9 17l-5-5',
  clock: 'M12 6v6l4 2 M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z',
  close: 'M18 6 6 18 M6 6l12 12',
  down: 'M12 5v14 M19 12l-7 7-7-7',
  end: 'M15 3h4a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2h-4 M10 17l5-5-5-5 M15 12H3',
  file: 'M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7Z M14 2v4a2 2 0 0 0 2 2h4',
  forward: 'm9 18 6-6-6-6',
  menu: 'M12 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2Z M19 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2Z M5 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2Z',
  paperclip: 'm21.4 11.1-9.2 9.2a6 6 0 0 1-8.5-8.5l8.6-8.6a4 4 0 1 1 5.7 5.7l-8.6 8.6a2 2 0 0 1-2.8-2.8l7.9-7.9',
  popout: 'M15 3h6v6 M10 14 21 3 M18 13v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6',
  retry: 'M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8 M3 3v5h5',
  send: 'M14.5 21.7a.5.5 0 0 0 .9 0l6.5-19a.5.5 0 0 0-.6-.6l-19 6.5a.5.5 0 0 0 0 .9l7.9 3.2a2 2 0 0 1 1.1 1.1Z M21.9 2.1 10.9 13.1',
  smile: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z M8 14s1.5 2 4 2 4-2 4-2 M9 9h.01 M15 9h.01',
};

/** An element: `class`, `on…` listeners, `aria-…` and `data-…` attributes, other names as properties. */
export function h(tag, properties, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === undefined || value === null) continue;
    if (name === 'class') made.className = value;
    else if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (/^(aria|data)-|^role$|^for$/.test(name)) made.setAttribute(name, value);
    else made[name] = value;
  }
  return fill(made, ...children);
}

/** Puts children in place of those that are there; nested lists are flattened, nothing is left out. */
export function fill(node, ...children) {
  node.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Puts a fresh node in the place of a stale one. The focus and the caret stay at the part with the same id. */
export function swap(stale, fresh) {
  const { id, selectionStart, selectionEnd } = document.activeElement;
  const held = id && stale.contains(document.activeElement);
  stale.replaceWith(fresh);
  const again = held ? document.getElementById(id) : null;
  again?.focus({ preventScroll: true });
  if (Number.isInteger(selectionStart)) again?.setSelectionRange?.(selectionStart, selectionEnd);
}

/** A decorative line icon in the colour of the text around it. */
export function icon(name, size = 20) {
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = {
    viewBox: '0 0 24 24', width: size, height: size, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.75,
    'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true', focusable: 'false',
  };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** A button with an icon and a name that only assistive technology and tooltips show. */
export function iconButton(name, label, onclick, extra) {
  return h('button', { type: 'button', class: 'icon-button', title: label, 'aria-label': label, onclick, ...extra }, icon(name));
}

/** A picture of a person, or the initials on one of eight tints. */
export function avatar(person, size = 32) {
  const name = (person && (person.name || person.available_name)) || '?';
  const box = h('span', { class: 'avatar', 'aria-hidden': 'true' });
  box.style.setProperty('--size', size + 'px');
  const picture = person && (person.avatar_url || person.thumbnail);
  if (picture) {
    box.append(h('img', { src: picture, alt: '', loading: 'lazy', onerror: (event) => event.target.replaceWith(initials(name)) }));
  } else {
    box.dataset.tint = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 8, 0);
    box.append(initials(name));
  }
  return box;
}

function initials(name) {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : ''].map((word) => [...word][0] || '');
  return letters.join('').toUpperCase();
}
