/** The forms by which a reader corrects what the program misread. What is sent is kept as lines of a table. */
class ReviewForm {
  static reviewer = localStorage.getItem('entente-reviewer');

  constructor(title) {
    this.reviewer = element('input', {
      id: 'reviewer', autocomplete: 'off', onchange: event => {
        ReviewForm.reviewer = event.target.value.trim();
        localStorage.setItem('entente-reviewer', ReviewForm.reviewer);
      },
    });
    this.reviewer.value = ReviewForm.reviewer ?? page.summary.reviewer;
    this.reason = element('input', { id: 'reason', autocomplete: 'off' });
    this.element = element('section', { class: 'review', 'aria-label': title }, element('h3', {}, title));
  }

  people() {
    return element('p', {}, element('label', {}, 'Why ', this.reason), ' ', element('label', {}, 'Your name ', this.reviewer));
  }

  button(name, action) { return element('button', { type: 'button', onclick: action }, name); }

  /** Sends a review and shows the graph as it is then. */
  async send(review, said) {
    const answer = await api.post('reviews', {
      ...review, reason: this.reason.value.trim(), reviewer: this.reviewer.value.trim(),
    });
    await page.renew(answer);
    announce(said);
  }
}

class ClaimReviewForm extends ReviewForm {
  constructor(claim, summary) {
    super('Review');
    this.claim = { document: data.documents.name[data.claims.document[claim]], claim: claimName(claim) };
    const { review, relation, negative, modality, holders } = data.claims;
    const select = (id, values, value) => {
      const choice = element('select', { id }, values.map(one => element('option', { value: one, selected: one === value }, spaced(one))));
      choice.dataset.before = value;
      return choice;
    };
    const holder = data.holders[holders[claim]][0];
    this.fields = {
      relation: select('review-relation', summary.relations, data.relations.id[relation[claim]]),
      polarity: select('review-polarity', ['positive', 'negative'], negative[claim] ? 'negative' : 'positive'),
      modality: select('review-modality', data.modalities, data.modalities[modality[claim]]),
      holder: element('input', { id: 'review-holder', autocomplete: 'off' }),
    };
    this.fields.holder.value = this.fields.holder.dataset.before = holder === undefined || holder < 0 ? 'author' : entityLabel(holder);
    const correction = element('details', {}, element('summary', {}, 'Right, but …'),
      element('p', {}, element('label', {}, 'Relation ', this.fields.relation)),
      element('p', {}, element('label', {}, 'Who says so ', this.fields.holder)),
      element('p', {}, element('label', {}, 'Polarity ', this.fields.polarity), ' ', element('label', {}, 'Modality ', this.fields.modality)),
      this.button('Correct', () => this.correct()));
    this.element.append(...[
      element('p', { class: 'verdicts' },
        this.button('Right', () => this.judge('right')), ' ', this.button('Wrong', () => this.judge('wrong')), ' ',
        review[claim] ? this.button('Take back', () => this.takeBack()) : ''),
      correction, this.mentions(claim), this.people(),
    ].filter(Boolean));
  }

  judge(verdict) { return this.send({ review: verdict, ...this.claim }, 'The claim is marked as ' + verdict + '.'); }

  takeBack() { return this.send({ review: 'undo', ...this.claim }, 'The review is taken back.'); }

  correct() {
    const becomes = {};
    for (const [name, field] of Object.entries(this.fields)) {
      if (field.value.trim() !== field.dataset.before) becomes[name] = field.value.trim();
    }
    if (Object.keys(becomes).length === 0) return announce('Nothing is changed yet.');
    return this.send({ review: 'corrected', ...this.claim, becomes }, 'The claim is corrected.');
  }

  /** The mentions of the claim, each with a field for what it means instead. */
  mentions(claim) {
    const own = data.claims.mentions[claim];
    if (!own) return '';
    const document = data.claims.document[claim];
    const { begin, end } = data.documents.mentions[document];
    if (!begin) return '';
    return element('details', {}, element('summary', {}, 'A word means something else'), own.map((index, row) => {
      const field = element('input', { id: 'means-' + row, autocomplete: 'off' });
      return element('p', {}, element('label', {}, '‘' + words(document, begin[index], end[index]) + '’ means ', field), ' ',
        this.button('Say so', () => field.value.trim() && this.send({
          review: 'means', document: data.documents.name[document], begin: begin[index], end: end[index], becomes: field.value.trim(),
        }, 'The mention means something else now.')));
    }));
  }
}

class EntityReviewForm extends ReviewForm {
  constructor(entity) {
    super('Who is who');
    const other = element('input', { id: 'entity-other', autocomplete: 'off' });
    const id = data.entities.id[entity];
    const send = (review, said) => () => other.value.trim() && this.send({ review, entity: id, other: other.value.trim() }, said);
    this.element.append(
      element('p', {}, element('label', {}, entityLabel(entity) + ' ', other)),
      element('p', { class: 'verdicts' }, this.button('is the same as this', send('same', 'The two are one now.')), ' ',
        this.button('is to be called so', send('rename', 'It has another name now.')), ' ',
        this.button('is not what is called so', send('different', 'The two are apart now.'))),
      this.people());
  }
}
