/// What a known entity is; the raw value is the class name of the ontology.
public enum EntityClass: String, Hashable, Sendable, CaseIterable {
  case state = "State"
  case place = "Place"
  case group = "Group"
  case organization = "Organization"
  case treaty = "Treaty"
  case weaponClass = "WeaponClass"
  /// What the field's nominals name when they name no single thing; not a class of the ontology but a concept.
  case kind = "Kind"
  case weapon = "Weapon"
  case exercise = "Exercise"
  /// A war, crisis or meeting of its own day: `Cold War`, the NATO summit of 2018.
  case event = "Event"
  /// An office: `Secretary General of NATO`.
  case role = "Role"
  /// A noun for offices in general: `foreign minister`. Not a class of the ontology; its mentions are roles.
  case roleNoun = "RoleNoun"
  case person = "Person"
}
