/** Claims by the time of what they tell: bars to see where there is much, rows in order. */
class TimelineView {
  constructor(filters, panel, container) {
    this.filters = filters;
    this.panel = panel;
    this.list = new VirtualList('Claims by time', claim => this.row(claim));
    this.summary = element('p', { class: 'summary' });
    this.bars = element('div', { class: 'bars', role: 'group', 'aria-label': 'Claims by time; a bar filters by its time' });
    moveFocusByArrows(this.bars, 'button');
    container.append(this.summary, this.bars, this.list.element);
  }

  row(claim) {
    const row = claimRow(claim);
    row.prepend(element('span', { class: 'when' }, timeText(data.claims.time[claim])));
    row.classList.add('timed');
    return row;
  }

  update() {
    const { firstDay } = data;
    const dated = this.filters.claims.filter(claim => !Number.isNaN(firstDay[claim]));
    dated.sort((a, b) => firstDay[a] - firstDay[b] || a - b);
    this.summary.textContent = counted(dated.length, 'claim') + ' with a day, month or year; '
      + counted(this.filters.claims.length - dated.length, 'other') + ' without.';
    this.showBars(dated);
    this.list.show(dated);
  }

  showBars(dated) {
    this.drawBars(TimelineView.bins(dated.map(claim => data.firstDay[claim])));
  }

  drawBars(bins) {
    const highest = Math.max(1, ...bins.map(bin => bin.count));
    this.bars.replaceChildren(...bins.map((bin, index) => {
      const fill = element('span', { class: 'fill' });
      fill.style.height = bin.count === 0 ? '0' : Math.max(3, bin.count / highest * 100) + '%';
      const name = bin.label + ': ' + counted(bin.count, 'claim');
      return element('button', {
        type: 'button', tabindex: index === 0 ? '0' : '-1', 'aria-label': name, title: name, disabled: bin.count === 0,
        onclick: () => this.panel.showTime(bin.from, bin.until),
      }, element('span', { class: 'column' }, fill),
      element('span', { class: 'label' }, index % Math.ceil(bins.length / 12) === 0 ? bin.label : ''));
    }));
  }

  /** Equal stretches of time, months for short ones up to decades for long ones, that the sorted days fall into. */
  static bins(days) {
    if (days.length === 0) return [];
    const months = day => yearOfDay(day) * 12 + new Date(day * 86400000).getUTCMonth();
    const [first, last] = [months(days[0]), months(days[days.length - 1])];
    const width = [1, 3, 12, 60, 120, 600, 1200].find(step => (last - first) / step < 48) || 12000;
    const start = Math.floor(first / width) * width;
    const bins = [];
    for (let month = start; month <= last; month += width) {
      const year = Math.floor(month / 12);
      const label = width < 12 ? year + '-' + String(month - year * 12 + 1).padStart(2, '0') : width === 12 ? '' + year : year + ' on';
      bins.push({ label, from: TimelineView.day(month), until: TimelineView.day(month + width) - 1, count: 0 });
    }
    for (const day of days) bins[Math.floor((months(day) - start) / width)].count++;
    return bins;
  }

  /** The first day of a month, which is counted from the year 0. */
  static day(month) {
    const year = Math.floor(month / 12);
    return new Date(0).setUTCFullYear(year, month - year * 12, 1) / 86400000;
  }
}
