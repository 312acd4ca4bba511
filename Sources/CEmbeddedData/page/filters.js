/**
 * Which claims are shown. A facet is one property of claims; where none of its values is chosen, all pass, else those
 * with a chosen value. Counts say how many claims a value would show while the other facets stay as they are.
 */
class Filters {
  constructor() {
    const { claims } = data;
    const single = column => claim => [column[claim]];
    const holdersOfChain = data.holders.map(chain => {
      const named = chain.filter(holder => holder >= 0).map(holder => holder + 1);
      return chain.length === 0 || chain[0] < 0 ? [0, ...named] : named;
    });
    const typesOf = claim => [...new Set([data.subjects[claim], data.objects[claim]].filter(entity => entity >= 0)
      .map(entity => data.entities.type[entity] + 1))];
    this.facets = [
      this.facet('type', 'Claims about', ['Thing', ...data.types], typesOf, true),
      this.facet('modality', 'Modality', data.modalities, single(claims.modality || [])),
      this.facet('polarity', 'Polarity', ['affirmative', 'negative (“not”)'], single(claims.negative || [])),
      this.facet('dispute', 'Agreement', ['not contested', 'contested'], single(data.isContested)),
      ...(data.claims.review.some(review => review) ? [this.facet('review', 'Reviews', Filters.reviews, claim => [Filters.reviewOf(claim)])] : []),
      this.facet('relation', 'Relations', (data.relations.id || []).map(spaced), single(claims.relation || [])),
      this.facet('holder', 'Holders', ['the author', ...data.entities.label],
        claim => holdersOfChain[claims.holders[claim]]),
      this.facet('document', 'Documents', data.documents.name.map((_, index) => documentTitle(index)),
        single(claims.document || [])),
    ];
    this.from = null;
    this.until = null;
    this.includesUndated = true;
    this.visible = new Uint8Array(data.claimCount);
    this.claims = [];
    this.listeners = [];
  }

  facet(name, label, values, valuesOf, needsAll = false) {
    const table = [];
    for (let claim = 0; claim < data.claimCount; claim++) table.push(valuesOf(claim));
    return {
      name, label, values, table, needsAll, chosen: new Uint8Array(values.length), chosenCount: 0,
      counts: new Int32Array(values.length),
    };
  }

  static reviews = ['not reviewed', 'right', 'wrong', 'corrected'];

  /** What a person said of a claim, as a position in `reviews`. */
  static reviewOf(claim) {
    const review = data.claims.review[claim];
    return review ? Filters.reviews.indexOf(review.verdict) : 0;
  }

  /** Whether a claim passes. */
  isVisible(claim) { return this.visible[claim] === 1; }

  /** Whether anything is filtered at all. */
  get isActive() {
    return this.from !== null || this.until !== null || !this.includesUndated || this.facets.some(facet => facet.chosenCount > 0);
  }

  choose(facet, value, isChosen) {
    facet.chosenCount += (isChosen ? 1 : 0) - facet.chosen[value];
    facet.chosen[value] = isChosen ? 1 : 0;
    this.apply();
  }

  /** Days since 1970; null for no bound. */
  setTime(from, until, includesUndated) {
    Object.assign(this, { from, until, includesUndated });
    this.apply();
  }

  clear() {
    for (const facet of this.facets) {
      facet.chosen.fill(0);
      facet.chosenCount = 0;
    }
    this.setTime(null, null, true);
  }

  /** Whether a claim's time and the chosen one meet. A time without a first or a last day is open at that end. */
  passesTime(claim) {
    if (this.from === null && this.until === null && this.includesUndated) return true;
    const [first, last] = [data.firstDay[claim], data.lastDay[claim]];
    if (Number.isNaN(first) && Number.isNaN(last)) return this.includesUndated;
    if (this.from !== null && last < this.from) return false;
    return this.until === null || !(first > this.until);
  }

  static passes(facet, claim) {
    if (facet.chosenCount === 0) return true;
    const { chosen, needsAll } = facet;
    for (const value of facet.table[claim]) if ((chosen[value] === 1) !== needsAll) return !needsAll;
    return needsAll;
  }

  /** Finds the claims that pass, counts the values, and tells the views. */
  apply() {
    const { facets } = this;
    for (const facet of facets) facet.counts.fill(0);
    this.claims = [];
    for (let claim = 0; claim < data.claimCount; claim++) {
      this.visible[claim] = 0;
      if (!this.passesTime(claim)) continue;
      let failed = null;
      let failures = 0;
      for (const facet of facets) {
        if (Filters.passes(facet, claim)) continue;
        failed = facet;
        if (++failures > 1) break;
      }
      if (failures > 1) continue;
      if (failures === 0) {
        this.visible[claim] = 1;
        this.claims.push(claim);
      }
      for (const facet of failures === 1 ? [failed] : facets) for (const value of facet.table[claim]) facet.counts[value]++;
    }
    for (const listener of this.listeners) listener();
  }
}
