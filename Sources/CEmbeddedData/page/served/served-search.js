/** Looks for words on the server, as they are typed. */
class ServedSearch extends Search {
  async find() {
    const text = this.input.value.trim();
    if (text === '') return this.close();
    const answer = await api.get('search', [['q', text]]);
    if (!answer || this.input.value.trim() !== text) return;
    this.show([
      ...answer.entities.map(([id, label, type]) => ({ address: address({ entity: id }), name: label, note: spaced(type) })),
      ...answer.documents.map(([name, title]) => ({ address: address({ document: name }), name: title, note: 'document' })),
      ...answer.claims.map(([name, words]) => ({ address: address({ claim: name }), name: words, note: 'claim' })),
    ]);
  }
}
