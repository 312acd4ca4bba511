import DocumentModel
import KnowledgeBase

extension Relation {
  /// Whether a mention of a type may stand for a class of the catalogue.
  ///
  /// A nationality stands for its state, a state for its territory, an office for its holder.
  static func mention(_ type: MentionType, fits classes: [String]) -> Bool {
    classes.contains { name in
      switch name {
      case "any": true
      case "Actor": [.state, .nationality, .organization, .group, .person, .role].contains(type)
      case "State": type == .state || type == .nationality
      case "Organization": type == .organization || type == .group
      case "Person": type == .person || type == .role
      case "Place": type == .place || type == .state
      case "Site": type == .place
      case "Event": [.event, .meeting, .exercise].contains(type)
      case "LegalAct", "Document": type == .document
      case "WeaponClass": type == .weapon
      default: type.rawValue == name
      }
    }
  }
}
