/**
 * A list of any length of which only the rows in sight exist. Rows have one height, given by the style sheet; arrow keys
 * move through them, and screen readers are told position and length.
 */
class VirtualList {
  static margin = 6;

  /** `render` gives the link of one item. */
  constructor(label, render) {
    this.render = render;
    this.items = [];
    this.active = 0;
    this.isWhole = false;
    this.rows = new Map();
    this.content = element('div', { class: 'list-content', role: 'list', 'aria-label': label });
    this.element = element('div', { class: 'list' }, this.content);
    this.element.addEventListener('scroll', () => this.update());
    this.element.addEventListener('keydown', event => this.move(event));
    this.content.addEventListener('focusin', event => {
      const row = event.target.closest('[data-index]');
      if (row) this.activate(Number(row.dataset.index));
    });
    new ResizeObserver(() => this.update()).observe(this.element);
    addEventListener('beforeprint', () => { this.isWhole = true; this.update(); });
    addEventListener('afterprint', () => { this.isWhole = false; this.update(); });
  }

  /** Shows other items from the top. */
  show(items) {
    this.items = items;
    this.active = 0;
    this.clear();
    this.element.scrollTop = 0;
    this.update();
  }

  clear() {
    this.content.replaceChildren();
    this.rows.clear();
  }

  get rowHeight() {
    return parseFloat(getComputedStyle(this.element).getPropertyValue('--row')) || 60;
  }

  update() {
    const height = this.rowHeight;
    this.content.style.height = this.isWhole ? 'auto' : this.items.length * height + 'px';
    const seen = this.element.clientHeight;
    if (seen === 0 && !this.isWhole) return;
    let first = Math.max(0, Math.floor(this.element.scrollTop / height) - VirtualList.margin);
    let last = Math.min(this.items.length, Math.ceil((this.element.scrollTop + seen) / height) + VirtualList.margin);
    if (this.isWhole) [first, last] = [0, this.atHand];
    const wanted = index => index < this.items.length && (index >= first && index < last || index === this.active);
    for (const [index, row] of this.rows) {
      if (wanted(index)) continue;
      row.remove();
      this.rows.delete(index);
    }
    for (let index = first; index < last; index++) this.addRow(index, height);
    if (this.active < this.items.length) this.addRow(this.active, height);
    this.askForMissing(first, last);
  }

  /** How many items are here from the first one on; the rest of a long list stays where it is, also on paper. */
  get atHand() {
    const missing = this.items.findIndex(item => item === undefined);
    return missing < 0 ? this.items.length : missing;
  }

  /** Asks for items that are not at hand yet; `need` is set by lists whose items come when they are looked at. */
  askForMissing(first, last) {
    if (!this.need || this.isWhole) return;
    for (let index = first; index < last; index++) if (this.items[index] === undefined) return this.need(index);
  }

  /** Renders again what was waiting for its item. */
  refill() {
    for (const [index, row] of this.rows) {
      if (!row.firstChild.classList.contains('waiting') || this.items[index] === undefined) continue;
      row.remove();
      this.rows.delete(index);
    }
    this.update();
  }

  addRow(index, height) {
    if (this.rows.has(index)) return;
    const item = this.items[index];
    const link = item === undefined ? element('span', { class: 'waiting', 'aria-busy': 'true' }, '…') : this.render(item);
    link.setAttribute('tabindex', index === this.active ? '0' : '-1');
    const row = element('div', {
      role: 'listitem', class: 'row', 'data-index': index, 'aria-setsize': this.items.length, 'aria-posinset': index + 1,
    }, link);
    row.style.top = index * height + 'px';
    this.rows.set(index, row);
    const next = [...this.rows.keys()].filter(other => other > index).sort((a, b) => a - b)[0];
    this.content.insertBefore(row, next === undefined ? null : this.rows.get(next));
  }

  activate(index) {
    this.rows.get(this.active)?.firstChild.setAttribute('tabindex', '-1');
    this.active = index;
    this.rows.get(index)?.firstChild.setAttribute('tabindex', '0');
  }

  move(event) {
    const page = Math.max(1, Math.floor(this.element.clientHeight / this.rowHeight) - 1);
    const steps = {
      ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -this.items.length, End: this.items.length,
    };
    const step = steps[event.key];
    if (step === undefined || this.items.length === 0) return;
    event.preventDefault();
    this.focus(Math.min(this.items.length - 1, Math.max(0, this.active + step)));
  }

  /** Brings a row into sight and gives it the focus. */
  focus(index) {
    const height = this.rowHeight;
    const box = this.element;
    if (index * height < box.scrollTop) box.scrollTop = index * height;
    if ((index + 1) * height > box.scrollTop + box.clientHeight) box.scrollTop = (index + 1) * height - box.clientHeight;
    this.activate(index);
    this.update();
    this.activate(index);
    this.rows.get(index)?.firstChild.focus({ preventScroll: true });
  }
}
