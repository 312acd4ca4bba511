import JSON
import Text

extension Production {
  init?(optional fields: RecordFields?) throws(SyntaxFailure) {
    guard let fields else { return nil }
    self.init(
      program: try fields.string("program"), model: try fields.string("model"), rules: try fields.string("rules"),
      knowledge: try fields.string("knowledge"), settings: try fields.strings("settings"))
  }

  var exchangeRecord: JSONObject {
    var record: JSONObject = [:]
    record.add("program", program)
    record.add("model", model)
    record.add("rules", rules)
    record.add("knowledge", knowledge)
    record.addUnlessEmpty("settings", settings)
    return record
  }
}
