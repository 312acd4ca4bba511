import JSON
import Text

extension Entity {
  init(_ fields: RecordFields) throws(SyntaxFailure) {
    self.init(
      id: try fields.string("id"), type: try fields.choice("type"), subtype: try fields.optionalString("subtype"),
      label: try fields.string("label"), aliases: try fields.strings("aliases"),
      metonyms: try fields.strings("metonyms"), demonym: try fields.optionalString("demonym"),
      countryCode: try fields.optionalString("iso3166"), operatorEntity: try fields.optionalString("operator"),
      date: try fields.optionalString("date"), members: try fields.strings("members"),
      isKind: try fields.boolean("generic"), broader: try fields.strings("broader"),
      kind: try fields.optionalString("instance_of"), owners: try fields.strings("owners"),
      note: try fields.optionalString("note"))
  }

  var exchangeRecord: JSONObject {
    var record: JSONObject = ["kind": "entity"]
    record.add("id", id)
    record.add("type", type.rawValue)
    record.add("label", label)
    record.add("aliases", aliases)
    record.addUnlessEmpty("metonyms", metonyms)
    record.add("demonym", demonym)
    record.add("iso3166", countryCode)
    record.add("subtype", subtype)
    record.add("operator", operatorEntity)
    record.add("note", note)
    record.add("date", date)
    record.addUnlessEmpty("members", members)
    if isKind { record.add("generic", true) }
    record.addUnlessEmpty("broader", broader)
    record.add("instance_of", kind)
    record.addUnlessEmpty("owners", owners)
    return record
  }
}
