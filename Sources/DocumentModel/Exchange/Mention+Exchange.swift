import JSON
import Text

extension Mention {
  init(_ fields: RecordFields) throws(SyntaxFailure) {
    let time = try fields.optionalNested("time")
    let quantity = try fields.optionalNested("quantity")
    self.init(
      id: try fields.string("id"), range: try fields.range(), surface: try fields.string("surface"),
      type: try fields.choice("type"), entity: try fields.optionalString("entity"),
      level: try fields.choice("level"), section: try fields.choice("section"),
      sentence: try fields.optionalString("sentence") ?? "", time: try TimeValue(optional: time),
      quantity: try Quantity(optional: quantity), isMetonym: try fields.boolean("metonym"),
      isEditorial: try fields.boolean("editorial"), needsOtherDocuments: try fields.boolean("xdoc"),
      documentEntity: try fields.optionalString("doc_entity"), flags: try fields.strings("flags"),
      note: try fields.optionalString("note"), reason: try fields.optionalString("reason"))
  }

  /// The `mention` row; `pronoun` is derived from the level.
  var exchangeRecord: JSONObject {
    var record = JSONObject(kind: "mention")
    record.add("id", id)
    record.add(range)
    record.add("surface", surface)
    record.add("type", type.rawValue)
    record.addOrNull("entity", entity)
    record.add("level", level.rawValue)
    record.add("pronoun", .boolean(level == .pronoun))
    record.add("section", section.rawValue)
    record.add("sentence", sentence)
    record.add("time", (time?.exchangeRecord).map { .object($0) })
    record.add("note", note)
    record.addIfTrue("metonym", isMetonym)
    record.add("quantity", (quantity?.exchangeRecord).map { .object($0) })
    record.addIfTrue("editorial", isEditorial)
    record.addIfTrue("xdoc", needsOtherDocuments)
    record.add("doc_entity", documentEntity)
    record.addUnlessEmpty("flags", flags)
    record.add("reason", reason)
    return record
  }
}
