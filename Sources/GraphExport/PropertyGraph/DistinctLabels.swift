import RDF
import Text

/// Gives new labels to entities that would bear the same one as another: with their class, else with a document of theirs.
enum DistinctLabels {
  /// An entity among those that are sorted by label, class and IRI.
  private struct Entry {
    var label: String
    var type: String
    var id: String
    var place: String?

    init(_ record: RecordReader) {
      var record = record
      label = record.key()
      type = record.key()
      _ = record.key()
      id = record.text()
      place = record.optionalText()
    }
  }

  /// The new labels as records by the names of nodes.
  static func labels(of entities: SortedLines, _ scratch: DrawingScratch) throws -> SortedLines {
    let labels = scratch.sorter()
    var cursor = try entities.cursor()
    var (before, entry): (Entry?, Entry?) = (nil, try next(&cursor))
    var number = 0
    while let current = entry {
      let after = try next(&cursor)
      let near = [before, after].compactMap(\.self).filter { $0.label == current.label }
      let isAlike = near.contains { $0.type == current.type }
      number = before?.label == current.label && before?.type == current.type ? number + 1 : 1
      if !near.isEmpty {
        let inner = [current.type.lowercased(), isAlike ? current.place ?? String(number) : nil].compactMap(\.self)
        try labels.add { record in
          record.write(key: current.id)
          record.write(field: current.label + " (" + inner.joined(separator: ", ") + ")")
        }
      }
      (before, entry) = (current, after)
    }
    return try labels.sorted()
  }

  private static func next(_ cursor: inout LineCursor) throws -> Entry? {
    try cursor.next().map { Entry(RecordReader($0, from: 0)) }
  }
}
