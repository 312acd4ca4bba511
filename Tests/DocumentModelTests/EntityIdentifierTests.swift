import DocumentModel
import Testing

@Suite("Identifiers of unknown entities")
struct EntityIdentifierTests {
  @Test("equal names of one class meet, other classes do not")
  func names() {
    let identifier = EntityIdentifier.named("the Allies", type: .group)
    #expect(identifier == EntityIdentifier.named("allies", type: .group))
    #expect(identifier != EntityIdentifier.named("allies", type: .organization))
  }

  @Test("the prefix tells the rule, and a key that merely looks alike stays a key")
  func scopes() {
    #expect(EntityIdentifier.scope(of: EntityIdentifier.named("x", type: .person)) == .named)
    #expect(EntityIdentifier.scope(of: EntityIdentifier.local(type: .weapon, digest: "00", begin: 3)) == .local)
    let meeting = EntityIdentifier.event(type: .meeting, convener: "nato", day: "2019-01-25", place: nil)
    #expect(EntityIdentifier.scope(of: meeting) == .event)
    #expect(EntityIdentifier.scope(of: "e-3-sentry") == .known)
    #expect(EntityIdentifier.scope(of: "russia") == .known)
  }
}
