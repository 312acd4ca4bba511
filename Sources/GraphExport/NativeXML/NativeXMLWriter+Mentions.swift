import DocumentModel
import XML

extension NativeXMLWriter {
  mutating func write(_ mention: Mention) {
    var attributes: [XMLWriter.Attribute] = [("id", mention.id)]
    attributes.add(mention.range)
    attributes.add("type", mention.type.rawValue)
    attributes.add("level", mention.level.rawValue)
    attributes.add("entity", mention.entity)
    attributes.add("document-entity", mention.documentEntity)
    attributes.add("section", mention.section.rawValue)
    attributes.add("sentence", mention.sentence)
    attributes.add("metonym", ifTrue: mention.isMetonym)
    attributes.add("editorial", ifTrue: mention.isEditorial)
    attributes.add("needs-other-documents", ifTrue: mention.needsOtherDocuments)
    attributes.add("note", mention.note)
    attributes.add("reason", mention.reason)
    xml.start("mention", attributes)
    xml.element("surface", text: mention.surface)
    if let time = mention.time { write(time) }
    if let quantity = mention.quantity { write(quantity) }
    for flag in mention.flags { xml.element("flag", text: flag) }
    xml.end()
  }

  private mutating func write(_ time: TimeValue) {
    var attributes: [XMLWriter.Attribute] = [("kind", time.kind.rawValue)]
    attributes.add("value", time.value)
    attributes.add("text-only", time.textOnly)
    attributes.add("anchor", time.anchor)
    attributes.add("weekday", time.weekday.map { String($0) })
    attributes.add("modifier", time.modifier)
    attributes.add("consistency", time.consistency)
    attributes.add("note", time.note)
    xml.start("time", attributes)
    for alternative in time.alternatives { xml.element("alternative", text: alternative) }
    xml.end()
  }

  mutating func write(_ quantity: Quantity) {
    var attributes: [XMLWriter.Attribute] = []
    attributes.add("value", quantity.value)
    attributes.add("min", quantity.minimum)
    attributes.add("max", quantity.maximum)
    attributes.add("unit", quantity.unit)
    attributes.add("modifier", quantity.modifier)
    attributes.add("class", quantity.rangeClass)
    attributes.add("comparison", quantity.comparison)
    attributes.add("reference", quantity.reference)
    xml.element("quantity", attributes)
  }
}
