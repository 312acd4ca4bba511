'use strict';

/** The element with an identifier. */
const byId = id => document.getElementById(id);

/**
 * A new element. Attributes whose value is null or false are left out; functions become listeners (`onclick`).
 * Children are elements or texts; texts are never read as markup.
 */
function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== ''));
  return node;
}

/** Tells people who cannot see what has just changed. */
function announce(text) {
  byId('announcements').textContent = text;
}

/** Whether the reader asked for less motion. */
const prefersStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** `1 claim`, `3 claims`, `12,345 claims`. */
function counted(number, one, many = one + 's') {
  return number.toLocaleString('en') + ' ' + (number === 1 ? one : many);
}

/** Lets arrow keys, Home and End move the focus among elements of which one at a time can be reached by Tab. */
function moveFocusByArrows(container, selector) {
  container.addEventListener('keydown', event => {
    const all = [...container.querySelectorAll(selector)];
    const index = all.indexOf(document.activeElement);
    if (index < 0) return;
    const targets = {
      ArrowRight: index + 1, ArrowDown: index + 1, ArrowLeft: index - 1, ArrowUp: index - 1, Home: 0, End: all.length - 1,
    };
    const target = all[targets[event.key]];
    if (!target) return;
    event.preventDefault();
    all.forEach(one => one.setAttribute('tabindex', one === target ? '0' : '-1'));
    target.focus();
  });
}
