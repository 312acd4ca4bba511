/** The views that list claims and entities: what the picture shows, for eyes, ears and printers that want it in order. */

/** A claim as a row: what is said, its words, who says so and how. */
function claimRow(claim) {
  const { time, document } = data.claims;
  return element('a', { href: claimAddress(claim), class: reviewClass(claim) },
    element('span', { class: 'first' }, claimSentence(claim)),
    element('span', { class: 'second' }, '‘' + evidence(claim) + '’'),
    element('span', { class: 'third' }, modalityLabel(claim), ' ', holderText(claim),
      reviewLabel(claim), data.isContested[claim] ? element('span', { class: 'flag' }, 'contested') : '',
      time[claim] >= 0 ? element('span', { class: 'time' }, timeText(time[claim])) : '',
      element('span', { class: 'source' }, documentTitle(document[claim]))));
}

class ClaimsView {
  constructor(filters, container) {
    this.filters = filters;
    this.list = new VirtualList('Claims', claimRow);
    this.order = element('select', { id: 'claim-order', onchange: () => this.update() },
      element('option', { value: 'text' }, 'in text order'), element('option', { value: 'time' }, 'by event time'),
      element('option', { value: 'relation' }, 'by relation'), element('option', { value: 'confidence' }, 'surest first'));
    container.append(element('div', { class: 'bar' }, element('label', {}, 'Claims ', this.order)), this.list.element);
  }

  update() {
    const { confidence, relation } = data.claims;
    const day = claim => Number.isNaN(data.firstDay[claim]) ? Infinity : data.firstDay[claim];
    const ranks = {
      text: () => 0, time: (a, b) => day(a) === day(b) ? 0 : day(a) - day(b),
      relation: (a, b) => relationLabel(relation[a]).localeCompare(relationLabel(relation[b]), 'en'),
      confidence: (a, b) => confidence[b] - confidence[a],
    };
    const rank = ranks[this.order.value];
    this.list.show([...this.filters.claims].sort((a, b) => rank(a, b) || a - b));
  }
}

class EntitiesView {
  constructor(filters, container) {
    this.filters = filters;
    this.counts = [];
    this.list = new VirtualList('Entities', entity => this.row(entity));
    this.order = element('select', { id: 'entity-order', onchange: () => this.update() },
      element('option', { value: 'claims' }, 'with most claims first'), element('option', { value: 'name' }, 'by name'));
    container.append(element('div', { class: 'bar' }, element('label', {}, 'Entities ', this.order)), this.list.element);
  }

  row(entity) {
    const { mentions, documents, type } = data.entities;
    return element('a', { href: entityAddress(entity) },
      element('span', { class: 'first' }, element('span', { class: 'swatch ' + typeClass(type[entity]) }), entityLabel(entity)),
      element('span', { class: 'third' }, element('span', {}, typeName(entity)), ' ', counted(this.counts[entity], 'claim'), ', ',
        counted(mentions[entity], 'mention'), ' in ', counted(documents[entity], 'document')));
  }

  /** Those with claims in sight; all entities where nothing is filtered. */
  update() {
    this.counts = new Int32Array(data.entityCount);
    for (const claim of this.filters.claims) {
      for (const entity of new Set([data.subjects[claim], data.objects[claim], ...data.holders[data.claims.holders[claim]]])) {
        if (entity >= 0) this.counts[entity]++;
      }
    }
    const isAll = !this.filters.isActive;
    const shown = [...this.counts.keys()].filter(entity => isAll || this.counts[entity] > 0);
    const byName = (a, b) => entityLabel(a).localeCompare(entityLabel(b), 'en') || a - b;
    shown.sort(this.order.value === 'name' ? byName : (a, b) => this.counts[b] - this.counts[a] || byName(a, b));
    this.list.show(shown);
  }
}

/** Propositions on which holders disagree: who says yes stands beside who says no. */
class ContestedView {
  constructor(filters, container) {
    this.filters = filters;
    this.container = container;
    this.rows = new Map();
  }

  /** Makes everything once, then only shows and hides. */
  update() {
    const visible = claim => this.filters.isVisible(claim);
    if (!this.articles) this.make();
    for (const [claim, row] of this.rows) row.classList.toggle('filtered', !visible(claim));
    data.disputes.forEach(({ affirming, denying }, index) => {
      this.articles[index].hidden = ![...affirming, ...denying].some(visible);
    });
    const shown = this.articles.filter(article => !article.hidden).length;
    this.summary.textContent = shown === 0
      ? 'No proposition in sight is affirmed by one holder and denied by another.'
      : counted(shown, 'proposition') + ' that someone affirms and someone else denies.';
  }

  make() {
    this.summary = element('p', { class: 'summary' });
    this.articles = data.disputes.map(dispute => this.dispute(dispute));
    this.container.append(element('div', { class: 'disputes', tabindex: '0', role: 'group', 'aria-label': 'Contested propositions' },
      this.summary, this.articles));
  }

  dispute({ affirming, denying }) {
    const model = affirming.find(claim => !data.claims.negative[claim]) ?? denying[0];
    const { subject, relation, object } = data.claims;
    const title = [subject, object].map(column => data.argument(column[model]).kind === 'entity'
      ? entityLink(column[model] >> 2) : argumentLabel(column[model]));
    return element('article', { class: 'dispute' },
      element('h2', {}, title[0], ' ', element('span', { class: 'relation' }, predicate(relation[model], false)), ' ', title[1]),
      element('div', { class: 'sides' }, this.side('Affirmed', 'yes', affirming), this.side('Denied', 'no', denying)));
  }

  side(title, kind, claims) {
    return element('section', { class: 'side ' + kind, 'aria-label': title },
      element('h3', {}, title, ' ', element('span', { class: 'count' }, claims.length)),
      claims.length === 0 ? element('p', { class: 'facts' }, 'by claims that are not in this part of the graph') : '',
      element('ul', {}, claims.map(claim => this.stance(claim))));
  }

  stance(claim) {
    const row = element('li', {}, element('a', { href: claimAddress(claim) },
      element('span', { class: 'first' }, holderText(claim)), element('q', {}, evidence(claim)),
      element('span', { class: 'third' }, modalityLabel(claim), ' ', claimSentence(claim), ' ',
        element('span', { class: 'source' }, documentTitle(data.claims.document[claim])))));
    this.rows.set(claim, row);
    return row;
  }
}
