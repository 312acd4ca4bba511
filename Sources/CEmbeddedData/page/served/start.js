/** The page of a server: the same views, over questions in place of data. */
class ServedPage extends Page {
  constructor(summary) {
    super();
    this.summary = summary;
  }

  makeFilters() { return new ServedFilters(this.summary); }
  makeCards() { return new ServedCards(this.filters, this.summary); }
  makeSearch() { return new ServedSearch(); }
  makePanel() { return new ServedFilterPanel(this.filters, byId('filter-panel')); }

  makeViews(container) {
    return {
      graph: new ServedGraphView(this.filters), claims: new ServedClaimsView(this.filters, container('claims')),
      contested: new ServedContestedView(this.filters, container('contested')),
      timeline: new ServedTimelineView(this.filters, this.panel, container('timeline')),
      entities: new ServedEntitiesView(this.filters, container('entities')),
      documents: new ServedDocumentView(container('documents')),
    };
  }

  get totals() {
    const { claims, entities, documents } = this.summary;
    return { claimCount: claims, entityCount: entities, documentCount: documents };
  }

  countsText() {
    const { filters } = this;
    const about = filters.entity ? ' about ' + (entityLabel(data.entityOfId.get(filters.entity)) ?? filters.entity) : '';
    return filters.isActive ? filters.total.toLocaleString('en') + ' of ' + counted(this.summary.claims, 'claim') + about : super.countsText();
  }

  /** Fetches what an address names, then shows it. */
  async follow(target = location.hash) {
    const parts = new URLSearchParams(target.slice(1).replace(/\+/g, '%2B'));
    this.lastTarget = target;
    for (const [name, parameters] of [
      ['document', [['name', parts.get('document')]]], ['claim', [['key', parts.get('claim')]]],
      ['entity', [['id', parts.get('entity')], ['with', parts.get('with')]]],
    ]) {
      if (!parts.get(name)) continue;
      const answer = await api.get(name, parameters);
      if (!answer || this.lastTarget !== target) return;
      if (name === 'entity') takeExcerpt(answer.slice);
      else data.take(answer.slice);
      for (const { affirming, denying } of answer.disputes || []) {
        data.dispute(affirming.map(key => data.claimOfKey.get(key)), denying.map(key => data.claimOfKey.get(key)));
      }
      if (name === 'entity') this.cards.note(data.entityOfId.get(parts.get('entity')), answer);
    }
    super.follow(target);
  }

  showClaimsOf(entity) {
    this.filters.entity = data.entities.id[entity];
    this.filters.apply();
    this.go({ view: 'claims' });
  }

  /** Forgets what it knew, waits until the server counts anew, and shows the same place again. */
  async renew(answer) {
    for (let round = 0; round < 600; round++) {
      this.summary = { ...this.summary, ...await api.get('summary') };
      if (this.summary.generation > answer.generation) break;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    data.clear();
    // The card on show speaks of what was forgotten; `follow` shows it anew.
    this.shownCard = null;
    this.views.documents.shown = -1;
    await this.filters.apply();
    if (answer.claim) history.replaceState(null, '', address({ claim: answer.claim }));
    await this.follow();
  }
}

let page;
api.get('summary').then(summary => {
  data.take(summary.slice);
  page = new ServedPage(summary);
  page.start();
});
