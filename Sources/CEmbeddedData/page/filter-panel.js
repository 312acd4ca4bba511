/** The boxes with which a reader filters. Long facets show their most frequent values and a field to find others. */
class FilterPanel {
  static shortest = 8;
  static longest = 40;

  constructor(filters, container) {
    this.filters = filters;
    this.boxes = filters.facets.map(facet => this.box(facet));
    this.undated = element('input', { type: 'checkbox', id: 'undated', checked: true, onchange: () => this.setTime() });
    this.from = element('input', { type: 'date', id: 'from', onchange: () => this.setTime() });
    this.until = element('input', { type: 'date', id: 'until', onchange: () => this.setTime() });
    this.reset = element('button', { type: 'button', id: 'reset', onclick: () => this.clear() }, 'Show everything');
    const time = element('fieldset', {}, element('legend', {}, 'Event time'),
      element('label', { class: 'day' }, 'from ', this.from), element('label', { class: 'day' }, 'until ', this.until),
      element('label', {}, this.undated, ' and claims without a day'));
    const sets = this.boxes.map(box => box.fieldset);
    container.append(this.reset, ...sets.slice(0, 4), time, ...sets.slice(4));
    filters.listeners.push(() => this.update());
  }

  box(facet) {
    const isLong = facet.isLong ?? facet.values.length > FilterPanel.shortest * 2;
    const list = element('div', { class: 'values' });
    const find = element('input', {
      type: 'search', placeholder: 'Find', 'aria-label': 'Find in ' + facet.label.toLowerCase(), oninput: () => this.find(box),
    });
    const fieldset = element('fieldset', { 'data-facet': facet.name }, element('legend', {}, facet.label), isLong ? find : '', list);
    const box = { facet, list, find, fieldset, isLong };
    return box;
  }

  find(box) { this.fill(box); }

  update() {
    this.reset.disabled = !this.filters.isActive;
    for (const box of this.boxes) this.fill(box);
  }

  /** Chosen values first, then the most frequent; values that no claim has are left out. */
  fill(box) {
    const { facet, list, find } = box;
    const wanted = find.value.trim().toLowerCase();
    const focused = list.contains(document.activeElement) ? document.activeElement.value : null;
    let values = [...facet.values.keys()].filter(value => facet.chosen[value] || facet.counts[value] > 0);
    if (wanted) values = values.filter(value => facet.values[value].toLowerCase().includes(wanted));
    if (box.isLong) values.sort((a, b) => facet.chosen[b] - facet.chosen[a] || facet.counts[b] - facet.counts[a] || a - b);
    const shown = values.slice(0, box.isLong ? FilterPanel.longest : values.length);
    list.replaceChildren(...shown.map(value => this.row(facet, value)));
    if (values.length > shown.length) list.append(element('p', { class: 'more' }, counted(values.length - shown.length, 'other')));
    if (values.length === 0) list.append(element('p', { class: 'more' }, 'none'));
    if (focused !== null) list.querySelector('input[value="' + focused + '"]')?.focus();
  }

  row(facet, value) {
    const input = element('input', {
      type: 'checkbox', value, checked: facet.chosen[value] === 1,
      onchange: () => this.filters.choose(facet, value, input.checked),
    });
    const swatch = facet.name === 'type' ? element('span', { class: 'swatch type-' + facet.values[value].toLowerCase() }) : '';
    return element('label', {}, input, swatch, element('span', { class: 'name' }, facet.values[value]),
      element('span', { class: 'count' }, facet.counts[value].toLocaleString('en')));
  }

  setTime() {
    const day = input => input.value ? Date.parse(input.value) / 86400000 : null;
    this.filters.setTime(day(this.from), day(this.until), this.undated.checked);
  }

  /** Shows a stretch of time in the fields and filters by it. */
  showTime(from, until) {
    this.from.value = dayText(from);
    this.until.value = dayText(until);
    this.undated.checked = false;
    this.setTime();
  }

  clear() {
    this.from.value = this.until.value = '';
    this.undated.checked = true;
    this.boxes.forEach(box => { box.find.value = ''; });
    this.filters.clear();
    announce('Everything is shown again.');
  }
}
