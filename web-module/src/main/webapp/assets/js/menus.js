// Menus, searchable lists and tooltips. Opening, closing and Escape are the browser's own popovers; here are place, keys and names.

import { all, find, isMac, touch } from './core.js';

const EDGE = 8;
let opener = null;

/** Who opened which menu last. */
const openers = new WeakMap();

/** Puts a floating element beside its opener, inside the window. */
function place(floating, beside, gap = 4) {
  const anchor = beside.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = floating;
  const rtl = document.documentElement.dir === 'rtl';
  const inRail = beside.closest('.rail, [data-menu]');
  let left = rtl ? anchor.right - width : anchor.left;
  let top = anchor.bottom + gap;
  if (inRail) {
    left = rtl ? anchor.left - width - EDGE : anchor.right + EDGE;
    top = anchor.top;
  } else if (left + width > innerWidth - EDGE) {
    left = anchor.right - width;
  }
  if (top + height > innerHeight - EDGE) top = inRail ? anchor.bottom - height : anchor.top - height - gap;
  floating.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`;
  floating.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - height - EDGE))}px`;
}

const items = (menu) => all('[role^="menuitem"]', menu).filter((item) => item.getClientRects().length);

function onMenuKey(event, menu) {
  const list = items(menu);
  const here = list.indexOf(document.activeElement);
  const go = (index) => {
    event.preventDefault();
    list[(index + list.length) % list.length]?.focus();
  };
  const [inner, outer] = document.documentElement.dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (event.key === inner && document.activeElement.matches('[popovertarget]')) {
    event.preventDefault();
    const item = document.activeElement;
    item.click();
    settle(document.getElementById(item.getAttribute('popovertarget')));
  } else if (event.key === outer && openers.get(menu)?.closest('[data-menu]')) {
    event.preventDefault();
    menu.hidePopover();
    openers.get(menu).focus();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowRight') go(here + 1);
  else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') go(here < 0 ? list.length - 1 : here - 1);
  else if (event.key === 'Home') go(0);
  else if (event.key === 'End') go(list.length - 1);
  else if (event.key === 'Tab') menu.hidePopover();
  else if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) {
    const letter = event.key.toLocaleLowerCase();
    const after = [...list.slice(here + 1), ...list.slice(0, here + 1)];
    after.find((item) => item.textContent.trim().toLocaleLowerCase().startsWith(letter))?.focus();
  }
}

/** A text as a search compares it: without accents and capitals. */
export const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

function markOption(list, option) {
  const input = find('input', list);
  for (const each of all('[role="option"]', list)) each.classList.toggle('is-active', each === option);
  if (option) {
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  } else {
    input.removeAttribute('aria-activedescendant');
  }
}

const shownOptions = (list) => all('[role="option"]', list).filter((option) => !option.hidden);

/** Says that nothing is called so, and offers to make it where that can be done. */
function offerNew(list, typed) {
  const create = find('[data-create]', list);
  const known = all('[role="option"]:not([data-create])', list);
  if (create) {
    create.hidden = typed.length < 2 || known.some((option) => plain(option.textContent.trim()) === plain(typed));
    create.dataset.title = typed;
    find('.truncate', create).textContent = create.dataset.label.replace('{0}', typed);
  }
  const none = find('[data-none]', list);
  if (none) none.hidden = known.some((option) => !option.hidden);
}

function filterOptions(list) {
  const wanted = plain(find('input', list).value);
  const typed = find('input', list).value.trim();
  for (const option of all('[role="option"]:not([data-create])', list)) option.hidden = !plain(option.textContent).includes(wanted);
  offerNew(list, typed);
  markOption(list, wanted ? shownOptions(list)[0] : find('[aria-selected="true"]', list));
}

function onListKey(event, list) {
  const options = shownOptions(list);
  const here = options.findIndex((option) => option.classList.contains('is-active'));
  const down = event.key === 'ArrowDown' || (event.ctrlKey && event.key === 'n');
  const up = event.key === 'ArrowUp' || (event.ctrlKey && event.key === 'p');
  if (down || up) {
    event.preventDefault();
    markOption(list, options[(here + (down ? 1 : -1) + options.length) % options.length]);
  } else if (event.key === 'Enter' && !event.isComposing) {
    event.preventDefault();
    options[here]?.click();
  }
}

function onToggle(event) {
  const menu = event.target;
  if (!menu.matches?.('[data-menu], [data-listbox]')) return;
  const open = event.newState === 'open';
  for (const button of all(`[popovertarget="${menu.id}"]`)) button.setAttribute('aria-expanded', String(open && button === opener));
  if (!open) return;
  if (opener) openers.set(menu, opener);
  settle(menu);
}

/** Puts an open menu into its place and the keyboard into it. */
function settle(menu) {
  place(menu, opener ?? find(`[popovertarget="${menu.id}"]`));
  if (menu.contains(document.activeElement)) return;
  if (menu.matches('[data-listbox]')) {
    const input = find('input', menu);
    input.value = '';
    filterOptions(menu);
    if (!touch.matches) input.focus();
  } else {
    (items(menu).find((item) => item.getAttribute('aria-checked') === 'true') ?? items(menu)[0])?.focus();
  }
}

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[popovertarget]');
  if (!button) return;
  opener = button;
  const menu = document.getElementById(button.getAttribute('popovertarget'));
  if (menu) openers.set(menu, button);
}, true);
document.addEventListener('toggle', onToggle, true);
document.addEventListener('keydown', (event) => {
  const menu = event.target.closest?.('[data-menu]');
  const list = event.target.closest?.('[data-listbox]');
  if (menu) onMenuKey(event, menu);
  else if (list) onListKey(event, list);
});
document.addEventListener('input', (event) => {
  const list = event.target.closest?.('[data-listbox]');
  if (list) filterOptions(list);
});

/** Opens a menu beside an element that need not be its button. */
export function openMenu(menu, beside) {
  opener = beside;
  menu.showPopover({ source: beside });
  settle(menu);
}

/** Closes the popover that holds this element and gives focus back to its opener; with a menu, those that it belongs to. */
export function closeMenu(element) {
  let popover = element.closest('[popover]');
  for (let outer = popover; outer; outer = openers.get(outer)?.closest('[data-menu]')) popover = outer;
  popover?.hidePopover();
}

// A menu within a menu opens under the pointer too.
let subTimer;
document.addEventListener('pointerover', (event) => {
  clearTimeout(subTimer);
  const item = event.pointerType !== 'touch' && event.target.closest?.('[data-menu] [popovertarget]');
  if (item && item.getAttribute('aria-expanded') !== 'true') subTimer = setTimeout(() => item.isConnected && item.click(), 180);
});

// Tooltips say again what the accessible name says, and the keys.
const tip = document.getElementById('tip');
let tipTimer;
let tipFor = null;

const MAC_KEYS = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };

/** The keys of a combination such as Mod+Alt+E, named as on this keyboard. */
export function keysOf(text) {
  return text.split('+').map((key) => (isMac ? MAC_KEYS[key] : key === 'Mod' && 'Ctrl') || key);
}

function showTip(element) {
  if (!element.isConnected || !tip) return;
  tipFor = element;
  tip.textContent = element.dataset.tip;
  for (const key of element.dataset.tipKeys ? keysOf(element.dataset.tipKeys) : []) {
    const kbd = document.createElement('kbd');
    kbd.className = 'kbd';
    kbd.textContent = key;
    tip.append(kbd);
  }
  tip.showPopover();
  place(tip, element, 6);
}

function hideTip() {
  clearTimeout(tipTimer);
  tipFor = null;
  if (tip?.matches(':popover-open')) tip.hidePopover();
}

document.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'touch') return;
  const element = event.target.closest?.('[data-tip]');
  if (element === tipFor || event.target.closest?.('#tip')) return;
  hideTip();
  if (element) tipTimer = setTimeout(() => showTip(element), 450);
});
document.addEventListener('focusin', (event) => {
  hideTip();
  const element = event.target.closest?.('[data-tip]');
  // Not at once: the focus may come back from a menu that is still closing.
  if (element?.matches(':focus-visible')) tipTimer = setTimeout(() => showTip(element));
});
document.addEventListener('focusout', hideTip);
document.addEventListener('pointerdown', hideTip);
document.addEventListener('keydown', (event) => event.key === 'Escape' && hideTip(), true);
