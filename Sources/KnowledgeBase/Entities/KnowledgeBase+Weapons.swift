extension KnowledgeBase {
  /// The weapons a designation, reporting name or other name stands for: `SSC-8` and `9M729` give the same one.
  public func weapons(designated name: String) -> [EntityReference] {
    candidates(named: name).map(\.entity).filter { entityClass(of: $0) == .weapon }
  }

  /// Whether two names of weapons stand for the same weapon, in whatever systems they are given.
  public func areSameWeapon(_ left: String, _ right: String) -> Bool {
    let right = weapons(designated: right)
    return weapons(designated: left).contains { right.contains($0) }
  }

  /// A weapon's class and all wider ones, narrowest first; for a class, itself first.
  public func weaponClasses(of id: String) -> [String] {
    guard let entity = entity(id) else { return [] }
    var lineage: [String] = []
    var next: String? =
      switch entity.details {
      case .weapon(let weaponClass, _): weaponClass
      case .weaponClass: id
      default: nil
      }
    while let id = next, !lineage.contains(id), case .weaponClass(let parent)? = self.entity(id)?.details {
      lineage.append(id)
      next = parent
    }
    return lineage
  }
}
