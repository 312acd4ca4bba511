/** Cards over a server: what the server counted, and where the server takes reviews, the form for them. */
class ServedCards extends Cards {
  constructor(filters, summary) {
    super(filters);
    this.summary = summary;
  }

  /** What the server said of an entity beside its claims. */
  note(entity, answer) {
    this.known = { entity, answer };
  }

  entity(entity) {
    const heading = super.entity(entity);
    const { answer } = this.known;
    if (answer.total > answer.keys.length) {
      this.element.append(element('p', { class: 'facts' }, answer.keys.length + ' of ' + counted(answer.total, 'claim') + ' are at hand. ',
        element('button', { type: 'button', onclick: () => page.showClaimsOf(entity) }, 'List all')));
    }
    if (this.summary.isWritable) this.element.append(new EntityReviewForm(entity).element);
    return heading;
  }

  neighbours() {
    const { entity, answer } = this.known;
    if (answer.neighbours.length === 0) return '';
    const own = data.entities.id[entity];
    return element('section', {}, element('h3', {}, 'Neighbours'), element('ul', { class: 'neighbours' }, answer.neighbours.map(
      ([id, label, type, count]) => element('li', {}, element('a', {
        href: address({ entity: own, with: id }), 'aria-label': counted(count, 'claim') + ' with ' + label,
        class: 'entity type-' + type.toLowerCase(),
      }, label, ' ', element('span', { class: 'count' }, count))))));
  }

  places() {
    const { answer } = this.known;
    return answer.documents.length === 0 ? '' : element('section', {}, element('h3', {}, 'Claims in'), element('ul', {},
      answer.documents.map(([name, title, count]) => element('li', {},
        element('a', { href: address({ document: name, entity: data.entities.id[this.known.entity] }) }, title),
        element('span', { class: 'facts' }, ' ' + counted(count, 'claim'))))));
  }

  claim(claim) {
    const heading = super.claim(claim);
    if (this.summary.isWritable) this.element.append(new ClaimReviewForm(claim, this.summary).element);
    return heading;
  }
}
