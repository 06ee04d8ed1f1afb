// Where the caret of a text field is on the screen: a hidden copy of the field, as wide and written alike, says it.

const LIKE = [
  'direction', 'boxSizing', 'width', 'borderTopWidth', 'borderRightWidth', 'borderBottomWidth', 'borderLeftWidth',
  'paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft', 'fontStyle', 'fontWeight', 'fontSize', 'fontFamily',
  'lineHeight', 'letterSpacing', 'wordSpacing', 'textAlign', 'textTransform', 'tabSize',
];
const EDGE = 8;
const GAP = 6;

function caretOf(field, index) {
  const style = getComputedStyle(field);
  const copy = document.createElement('div');
  for (const property of LIKE) copy.style[property] = style[property];
  Object.assign(copy.style, { position: 'absolute', visibility: 'hidden', whiteSpace: 'pre-wrap', overflowWrap: 'break-word', insetBlockStart: '0', insetInlineStart: '-9999px' });
  copy.textContent = field.value.slice(0, index);
  const mark = document.createElement('span');
  mark.textContent = field.value.slice(index, index + 1) || '.';
  copy.append(mark);
  document.body.append(copy);
  const around = field.getBoundingClientRect();
  const inside = copy.getBoundingClientRect();
  const here = mark.getBoundingClientRect();
  copy.remove();
  const top = around.top + here.top - inside.top - field.scrollTop;
  return { left: around.left + here.left - inside.left, top, bottom: top + here.height };
}

/** Puts a floating box above the character at this index of a field; below where there is no room. */
export function placeAtCaret(box, field, index) {
  const around = field.getBoundingClientRect();
  const caret = caretOf(field, index);
  const top = Math.max(around.top, Math.min(caret.top, around.bottom));
  const bottom = Math.max(around.top, Math.min(caret.bottom, around.bottom));
  const { offsetWidth: width, offsetHeight: height } = box;
  const above = top - height - GAP;
  box.style.left = `${Math.max(EDGE, Math.min(caret.left, innerWidth - width - EDGE))}px`;
  box.style.top = `${above >= EDGE ? above : Math.min(bottom + GAP, Math.max(EDGE, innerHeight - height - EDGE))}px`;
}
