internal import DocumentReading
internal import QuadStore

extension StoreEditor {
  /// Tells how many files are done, how many there are, and the path of the last one.
  public typealias Progress = (Int, Int, String) -> Void

  /// Takes files in; those whose content the store knows are passed over.
  ///
  /// - Parameter paths: files of any kind, and folders, which are searched for texts, pages and JSON Lines.
  public func add(_ paths: [String], progress: Progress = { _, _, _ in }) throws -> Summary {
    try run { plan in
      plan.include(paths, metadata: self.metadata)
      plan.restoresRemoved = true
    } progress: {
      progress($0, $1, $2)
    }
  }

  /// Reads again what has changed, or was read by another program or with other knowledge.
  ///
  /// - Parameters:
  ///   - paths: files and folders to look at, new ones included; every source of the store where none is given.
  ///   - dropsMissing: removes sources whose files are gone; else they stay.
  public func update(
    _ paths: [String] = [], dropsMissing: Bool, progress: Progress = { _, _, _ in }
  ) throws -> Summary {
    try run { plan in
      plan.renewsOutdated = true
      plan.dropsMissing = dropsMissing
      if paths.isEmpty { plan.includeAllStored() } else { plan.include(paths, metadata: self.metadata) }
    } progress: {
      progress($0, $1, $2)
    }
  }

  /// Removes documents.
  ///
  /// - Parameter names: names, IRIs or paths of documents; paths of folders stand for all in them.
  /// - Throws: `StoreEditFailure.unknownDocument`; nothing is removed then.
  public func remove(_ names: [String]) throws -> Summary {
    var removed = 0
    try store.transaction {
      removed = 0
      let sources = Dictionary(uniqueKeysWithValues: try store.sources().map { ($0.number, $0) })
      let documents = try store.documents().filter { $0.document.state != .removed }
      var chosen: Set<DocumentNumber> = []
      for name in names {
        let path = AbsolutePath.path(name)
        let found = documents.filter { entry in
          let source = sources[entry.document.source]
          return entry.document.name == name || entry.document.iri == name
            || source.map { AbsolutePath.lies($0.path, in: path) } ?? false
        }
        if found.isEmpty { throw StoreEditFailure.unknownDocument(name) }
        chosen.formUnion(found.map(\.number))
      }
      removed = chosen.count
      let documentsOfSources = Dictionary(grouping: documents, by: \.document.source)
      for source in sources.keys.sorted() {
        let own = documentsOfSources[source, default: []].map(\.number)
        let struck = own.filter(chosen.contains)
        if struck.count == own.count, !own.isEmpty {
          try store.remove(source)
        } else {
          for number in struck { try store.strike(number) }
        }
      }
      try noteEdit()
    }
    // Documents that stood behind the removed ones, or were named after them, take their places.
    var summary = try run { _ in
    } progress: { _, _, _ in
    }
    summary.removedDocuments += removed
    return summary
  }

  /// Carries out a plan; begins anew where another program changed the store meanwhile.
  private func run(_ choose: (inout StorePlan) -> Void, progress: Progress) throws -> Summary {
    while true {
      if try !store.isEmpty {
        try applyReviews()
        try noteThings()
      }
      try store.refresh()
      var plan = try StorePlan(store)
      choose(&plan)
      let execution = StoreExecution(self, plan)
      do {
        var summary = try execution.run(progress)
        if hasNewDecisions, let decisions { summary.decisions = decisions.outcomes }
        return summary
      } catch is ConcurrentEdit {
        continue
      }
    }
  }

  /// Counts the changes to documents, so that an editor notices those of another.
  func noteEdit() throws { try store.set("edits", to: String(try editCount() + 1)) }

  func editCount() throws -> Int { try store.setting("edits").flatMap { Int($0) } ?? 0 }
}

/// Another program changed the store's documents while a plan was carried out.
struct ConcurrentEdit: Error {}
