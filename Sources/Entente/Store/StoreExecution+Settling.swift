internal import DocumentModel
internal import DocumentReading
internal import QuadStore

// What becomes of documents whose files are not looked at: others may have come before them.
extension StoreExecution {
  /// Passes over a source that is not looked at: its documents stay, but for those whose names or places are others now.
  func settle(_ source: StorePlan.Source) throws {
    guard let stored = source.stored, stored.kind != .rdf else { return }
    for (number, document) in plan.documents(of: source) where document.state != .removed {
      let placement: DocumentNames.Placement
      if stored.kind == .annotations {
        let first = names.place(name: document.name, digest: document.key, path: source.path)
        placement = first.map { .duplicate(of: $0) } ?? .named(document.name)
      } else {
        placement = names.place(stem: document.stem, digest: document.key, path: source.path)
      }
      switch placement {
      case .duplicate where document.state == .duplicate: continue
      case .named(let name) where document.state == .ready && document.name == name: continue
      default: edits.append(try again(number, document, stored, placement))
      }
    }
  }

  /// What makes a stored document anew, from what the store keeps of it.
  private func again(
    _ number: DocumentNumber, _ document: StoredDocument, _ source: StoredSource, _ placement: DocumentNames.Placement
  ) throws -> StoreEdit {
    let content = try editor.store.content(of: number)
    let planned = PlannedDocument(
      path: source.path, position: document.position, key: document.key, digest: document.digest, stem: document.stem,
      name: document.name, original: content.original, replacing: number, source: source.number)
    if source.kind == .annotations {
      guard case .named = placement, let rows = content.annotation,
        let annotated = try AnnotationReader.annotations(in: rows, source: source.path).documents.first
      else { return .setAside(planned, content) }
      return .take(planned, annotated, text: content.text)
    }
    if content.original == nil, content.text == nil { return .setAside(planned, content) }
    let metadata = SourceMetadata(json: source.metadata)
    var again = try editor.extraction().reader.document(
      ofOriginal: content.original, text: content.text, name: document.stem, path: source.path,
      sidecar: metadata.known)
    // A record without identifier is named by its place in the file, which these bytes do not tell.
    again.record.name = document.stem
    return edit(planned, again, placement)
  }
}
