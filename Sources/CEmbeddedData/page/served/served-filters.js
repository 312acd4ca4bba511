/** Takes some claims; of which of them others say the contrary, the server knows, which sees the whole store. */
function takeExcerpt(slice) {
  data.take(slice, true);
  for (const key of slice.disputed) {
    if (data.claimOfKey.has(key)) data.isContested[data.claimOfKey.get(key)] = 1;
  }
}

/** The boxes of the filter panel, counted by the server, which also chooses the claims: only those in sight are here. */
class ServedFilters {
  /** Lists are no longer than browsers can scroll. */
  static longest = 200000;
  static window = 50;

  constructor(summary) {
    this.facets = summary.facets.map(({ name, label, isLong }) => ({
      name, label, isLong, needsAll: name === 'type', ids: [], values: [], counts: [], chosen: [], chosenCount: 0, positions: new Map(),
    }));
    this.from = null;
    this.until = null;
    this.includesUndated = true;
    this.entity = null;
    this.order = 'text';
    this.sought = {};
    this.claims = [];
    this.total = summary.claims;
    this.dated = 0;
    this.listeners = [];
  }

  isVisible() { return true; }

  get isActive() {
    return this.from !== null || this.until !== null || !this.includesUndated || this.entity !== null
      || this.facets.some(facet => facet.chosenCount > 0);
  }

  choose(facet, value, isChosen) {
    facet.chosenCount += (isChosen ? 1 : 0) - (facet.chosen[value] || 0);
    facet.chosen[value] = isChosen ? 1 : 0;
    this.apply();
  }

  setTime(from, until, includesUndated) {
    Object.assign(this, { from, until, includesUndated });
    this.apply();
  }

  clear() {
    for (const facet of this.facets) {
      facet.chosen.fill(0);
      facet.chosenCount = 0;
    }
    this.entity = null;
    this.sought = {};
    this.setTime(null, null, true);
  }

  /** Looks for values of a long facet by their names. */
  find(facet, text) {
    this.sought[facet.name] = text;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.apply(), 150);
  }

  /** What the server is told. */
  parameters() {
    const chosen = this.facets.flatMap(facet => facet.ids.filter((_, value) => facet.chosen[value]).map(id => [facet.name, id]));
    return [
      ...chosen, ['from', this.from], ['until', this.until], ['undated', this.includesUndated ? null : '0'], ['entity', this.entity],
    ];
  }

  /** Asks for the first claims and the counts, and tells the views. */
  async apply() {
    const sought = Object.entries(this.sought).filter(([, text]) => text).map(([name, text]) => ['find.' + name, text]);
    const answer = await api.get('claims', [...this.parameters(), ...sought, ['order', this.order], ['limit', ServedFilters.window]]);
    if (!answer) return;
    this.total = answer.total;
    this.dated = answer.dated;
    this.claims = new Array(Math.min(answer.total, ServedFilters.longest));
    this.place(answer, 0);
    for (const facet of this.facets) this.count(facet, answer.facets[facet.name] || []);
    for (const listener of this.listeners) listener();
  }

  place(answer, offset) {
    takeExcerpt(answer.slice);
    answer.keys.forEach((key, index) => { this.claims[offset + index] = data.claimOfKey.get(key); });
  }

  count(facet, rows) {
    facet.counts = facet.counts.map(() => 0);
    for (const [id, label, count] of rows) {
      if (!facet.positions.has(id)) {
        facet.positions.set(id, facet.ids.length);
        facet.ids.push(id);
        facet.values.push(facet.name === 'relation' ? spaced(label) : label);
        facet.chosen.push(0);
      }
      facet.counts[facet.positions.get(id)] = count;
    }
  }

  /** Asks for the claims around a place of the list that is in sight. */
  async need(index) {
    const offset = Math.max(0, Math.floor(index / ServedFilters.window) * ServedFilters.window);
    if (this.asking === offset) return false;
    this.asking = offset;
    const claims = this.claims;
    try {
      const answer = await api.get('claims', [
        ...this.parameters(), ['order', this.order], ['offset', offset], ['limit', ServedFilters.window],
      ], 'claims-window');
      if (!answer || claims !== this.claims) return false;
      this.place(answer, offset);
      return true;
    } finally {
      // Also after a failure, so that the place can be asked for again.
      this.asking = undefined;
    }
  }
}

/** The panel over them: a name that is typed is looked for by the server. */
class ServedFilterPanel extends FilterPanel {
  find(box) { this.filters.find(box.facet, box.find.value.trim()); }
}
