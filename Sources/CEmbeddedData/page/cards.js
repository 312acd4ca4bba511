/** What is known of one entity, of two together, or of one claim. */
class Cards {
  static longest = 200;

  constructor(filters) {
    this.filters = filters;
    this.element = byId('card');
  }

  /** Shows a card and returns its heading, for the focus. */
  show(title, ...content) {
    const heading = element('h2', { tabindex: '-1' }, title);
    this.element.replaceChildren(
      element('button', { type: 'button', class: 'close', 'aria-label': 'Close the card', onclick: () => page.closeCard() }, '×'),
      heading, ...content.flat().filter(Boolean));
    this.element.hidden = false;
    this.element.scrollTop = 0;
    return heading;
  }

  hide() { this.element.hidden = true; }

  entity(entity) {
    const { id, subtype, aliases, mentions, documents } = data.entities;
    const all = data.claimsOfEntity[entity];
    const asSubject = all.filter(claim => data.subjects[claim] === entity);
    const asObject = all.filter(claim => data.objects[claim] === entity && data.subjects[claim] !== entity);
    const asHolder = all.filter(claim => !asSubject.includes(claim) && !asObject.includes(claim));
    const kind = [spaced(typeName(entity)), ...(subtype[entity] || []).map(spaced)].join(', ');
    return this.show([element('span', { class: 'swatch ' + typeClass(data.entities.type[entity]) }), entityLabel(entity)],
      element('p', { class: 'facts' }, kind, ' · ', counted(mentions[entity], 'mention'), ' in ', counted(documents[entity], 'document')),
      aliases[entity] ? element('p', { class: 'facts' }, 'also ' + this.some(aliases[entity])) : '',
      element('p', { class: 'facts code' }, id[entity]),
      this.neighbours(entity), this.claims('Claims about it', asSubject), this.claims('Claims that name it', asObject),
      this.claims('What it says of others', asHolder), this.places(entity));
  }

  some(names) {
    const most = 10;
    return names.slice(0, most).join(', ') + (names.length > most ? ' and ' + counted(names.length - most, 'other name') : '');
  }

  /** Whom it has claims with, the most first. */
  neighbours(entity) {
    const counts = new Map();
    for (const claim of data.claimsOfEntity[entity]) {
      if (!this.filters.isVisible(claim)) continue;
      const [subject, object] = [data.subjects[claim], data.objects[claim]];
      const other = subject === entity ? object : object === entity ? subject : -1;
      if (other >= 0 && other !== entity) counts.set(other, (counts.get(other) || 0) + 1);
    }
    if (counts.size === 0) return '';
    const ordered = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a - b).slice(0, 24);
    return element('section', {}, element('h3', {}, 'Neighbours'), element('ul', { class: 'neighbours' }, ordered.map(other =>
      element('li', {}, element('a', {
        href: address({ entity: data.entities.id[entity], with: data.entities.id[other] }),
        'aria-label': counted(counts.get(other), 'claim') + ' with ' + entityLabel(other),
        class: 'entity ' + typeClass(data.entities.type[other]),
      }, entityLabel(other), ' ', element('span', { class: 'count' }, counts.get(other)))))));
  }

  pair(entity, other) {
    const among = data.claimsOfEntity[entity].filter(claim =>
      data.subjects[claim] === entity && data.objects[claim] === other || data.subjects[claim] === other && data.objects[claim] === entity);
    return this.show([entityLabel(entity), ' and ', entityLabel(other)],
      element('p', { class: 'facts' }, entityLink(entity), ' ', entityLink(other)), this.claims('Claims between them', among));
  }

  /** Claims that pass the filters, with their words; how many the filters hide. */
  claims(title, claims) {
    const shown = claims.filter(claim => this.filters.isVisible(claim));
    if (claims.length === 0) return '';
    const hidden = claims.length - shown.length;
    const notes = [
      hidden > 0 ? counted(hidden, 'claim') + ' filtered out' : '',
      shown.length > Cards.longest ? 'the first ' + Cards.longest + ' are shown' : '',
    ].filter(Boolean).join('; ');
    return element('section', {}, element('h3', {}, title, ' ', element('span', { class: 'count' }, shown.length)),
      element('ul', { class: 'claims' }, shown.slice(0, Cards.longest).map(claim => element('li', {}, this.claimLink(claim)))),
      notes ? element('p', { class: 'facts' }, notes) : '');
  }

  claimLink(claim) {
    return element('a', { href: claimAddress(claim), class: reviewClass(claim) }, element('span', { class: 'first' }, claimSentence(claim)),
      element('q', {}, evidence(claim)),
      element('span', { class: 'third' }, modalityLabel(claim), ' ', holderText(claim), ' ', reviewLabel(claim)));
  }

  /** Where an entity is mentioned, by document. */
  places(entity) {
    const places = [];
    for (let document = 0; document < data.documentCount && places.length < 50; document++) {
      const { entity: entities, begin, end } = data.documents.mentions[document];
      const own = [...(entities || []).keys()].filter(index => entities[index] === entity);
      if (own.length === 0) continue;
      const surfaces = [...new Set(own.map(index => words(document, begin[index], end[index])))].slice(0, 6);
      const target = address({ document: data.documents.name[document], entity: data.entities.id[entity] });
      places.push(element('li', {}, element('a', { href: target }, documentTitle(document)), element('span', { class: 'facts' },
        ' ' + counted(own.length, 'mention') + ': ' + surfaces.map(one => '‘' + one + '’').join(', '))));
    }
    return places.length === 0 ? '' : element('section', {}, element('h3', {}, 'Mentioned in'), element('ul', {}, places));
  }

  claim(claim) {
    const { document, negative, modality, future, attribution, rule, confidence, flags, inferred } = data.claims;
    const stance = [data.modalities[modality[claim]], negative[claim] ? 'negative' : 'affirmative', future[claim] ? 'about the future' : '']
      .filter(Boolean).join(', ');
    const manner = data.attributions[attribution[claim]];
    const certainty = confidence[claim] < 0 ? '' : ', right in ' + confidence[claim] + ' of 1000 checked cases';
    const made = rule[claim] < 0 ? 'annotated by hand' : 'rule ' + data.rules[rule[claim]] + certainty;
    const facts = [
      ['Says', [this.holders(claim), manner === 'author' ? '' : ' (' + manner.replace('-', ' ') + ')']],
      ['Stance', stance], ...this.times(claim), ...this.ties(claim), ...this.details(claim), ['Read by', made],
      ...this.review(claim),
      inferred[claim] ? ['Not named', inferred[claim].join(', ') + ' taken from the context'] : null,
      flags[claim] ? ['Noted', flags[claim].map(flag => flag.replace(/-/g, ' ')).join(', ')] : null,
    ].filter(Boolean);
    return this.show(claimWords(claim),
      this.sentence(claim),
      element('p', {}, element('a', { href: evidenceAddress(claim), class: 'show' }, 'Show in the document'),
        ' ', element('span', { class: 'facts' }, documentTitle(document[claim]))),
      element('dl', {}, facts.map(([term, value]) => [element('dt', {}, term), element('dd', {}, value)])),
      this.mentions(claim), this.others(claim),
      element('p', { class: 'facts' }, element('a', { href: claimAddress(claim) }, 'Link to this claim'), ' ',
        element('span', { class: 'code' }, claimName(claim))));
  }

  /** What a person found who checked the claim, and whether it stands in the view of bare facts. */
  review(claim) {
    const review = data.claims.review[claim];
    const view = ['In the view', data.claims.view[claim] ? 'yes, as a bare fact' : 'no'];
    if (!review) return [view];
    const by = [review.reviewer ? 'by ' + review.reviewer : '', review.date].filter(Boolean).join(', ');
    const was = review.asRead ? '; read as ' + review.asRead : '';
    return [view, ['Reviewed', [review.verdict, by ? ' ' + by : '', review.reason ? ': ' + review.reason : '', was].join('')]];
  }

  /** The sentence with the evidence marked. */
  sentence(claim) {
    const { document, sentenceBegin, sentenceEnd, begin, end } = data.claims;
    const part = (from, until) => {
      const { text, unit } = data.text(document[claim]);
      return text.slice(unit(from), Math.max(unit(from), unit(until))).replace(/\ufffc+/g, ' […] ').replace(/\s+/g, ' ');
    };
    return element('blockquote', {}, part(sentenceBegin[claim], begin[claim]), element('mark', {}, part(begin[claim], end[claim])),
      part(end[claim], sentenceEnd[claim]));
  }

  holders(claim) {
    const chain = data.holders[data.claims.holders[claim]];
    const names = chain.map(holder => holder < 0 ? 'the author' : entityLink(holder));
    return names.flatMap((name, index) => index === 0 ? [name] : [', according to ', name]);
  }

  times(claim) {
    const fact = (name, index) => {
      const time = data.times[index];
      if (!time) return null;
      const words = time.value === null ? '' : ' (‘' + time.text + '’)';
      const conflict = time.conflict ? ', in conflict with ' + (time.conflict.join(', ') || 'its context') : '';
      const length = time.duration ? ', lasting ' + time.duration : '';
      return [name, timeText(index) + words + length + conflict];
    };
    return [fact('Happens', data.claims.time[claim]), fact('Said', data.claims.stated[claim])].filter(Boolean);
  }

  /** Other claims that this one depends on or repeats. */
  ties(claim) {
    const { restates, condition, unless, content } = data.claims;
    const link = other => element('a', { href: claimAddress(other) }, claimSentence(other));
    return [
      condition[claim] >= 0 ? [unless[claim] ? 'Unless' : 'If', link(condition[claim])] : null,
      content[claim] ? ['Content', content[claim].flatMap((other, index) => index === 0 ? [link(other)] : ['; ', link(other)])] : null,
      restates[claim] >= 0 ? ['Repeats', link(restates[claim])] : null,
    ].filter(Boolean);
  }

  details(claim) {
    const qualifiers = data.claims.qualifiers[claim];
    const text = value => value !== null && typeof value === 'object' ? Object.values(value).map(text).join(', ') : String(value);
    return qualifiers ? Object.entries(qualifiers).map(([key, value]) => [key.replace(/_/g, ' '), text(value)]) : [];
  }

  /** What the words of the claim refer to, and why we think so. */
  mentions(claim) {
    const own = data.claims.mentions[claim];
    if (!own) return '';
    const document = data.claims.document[claim];
    const { begin, end, entity, reason } = data.documents.mentions[document];
    return element('section', {}, element('h3', {}, 'Its words'), element('ul', {}, own.map(index => element('li', {},
      '‘' + words(document, begin[index], end[index]) + '’ means ', entity[index] < 0 ? 'nothing known' : entityLink(entity[index]),
      reason[index] < 0 ? '' : element('span', { class: 'facts' }, ' by ' + data.reasons[reason[index]].replace(/[-/]/g, ' '))))));
  }

  /** What others say of the same subject, relation and object. */
  others(claim) {
    const { subject, relation, object } = data.claims;
    const entity = data.subjects[claim] >= 0 ? data.subjects[claim] : data.objects[claim];
    const dispute = data.disputes.find(({ affirming, denying }) => affirming.includes(claim) || denying.includes(claim));
    const same = dispute ? [...dispute.affirming, ...dispute.denying] : entity < 0 ? [] : data.claimsOfEntity[entity].filter(other =>
      subject[other] === subject[claim] && relation[other] === relation[claim] && object[other] === object[claim]);
    const others = same.filter(other => other !== claim);
    return others.length === 0 ? '' : this.claims(dispute ? 'Contested: all stances' : 'The same, elsewhere', others);
  }
}
