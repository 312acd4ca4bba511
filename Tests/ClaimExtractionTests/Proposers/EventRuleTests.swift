import Testing

@testable import ClaimExtraction

@Suite("Rules about events")
struct EventRuleTests {
  @Test("EventPlaceRule: visits go to places")
  func eventPlaceVisitsGoToPlaces() throws {
    let proposals = try Proposals("event-place/1", "The visit to Moscow ended.")
    #expect(
      proposals.lines == [
        "takesPlaceIn(The visit, Moscow) of «The visit to Moscow»"
      ])
  }

  @Test("EventPlaceRule: who suffers is no scene")
  func eventPlaceWhoSuffersIsNoScene() throws {
    let proposals = try Proposals("event-place/1", "The ministers condemned aggression in Ukraine.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("EventTimeRule: the day in front")
  func eventTimeTheDayInFront() throws {
    let proposals = try Proposals("event-time/1", "Monday's meeting ended without a deal.")
    #expect(
      proposals.lines == [
        "occursOn(meeting, Monday) of «Monday's meeting» on Monday"
      ])
  }

  @Test("EventTimeRule: since says when it was not")
  func eventTimeSinceSaysWhenItWas() throws {
    let proposals = try Proposals("event-time/1", "It was the first meeting since 2014.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("EventConductorRule: owners and hosts")
  func eventConductorOwnersAndHosts() throws {
    let proposals = try Proposals("event-owner/1", "NATO's drills and a meeting of the Security Council ended.")
    #expect(
      proposals.lines == [
        "conducts(NATO, drills) of «NATO's drills»",
        "conducts(Security Council, a meeting) of «a meeting of the Security Council»",
      ])
  }

  @Test("EventConductorRule: persons conduct no exercises")
  func eventConductorPersonsConductNoExercises() throws {
    let proposals = try Proposals("event-owner/1", "Lavrov's meeting ended.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("FollowingRule: the later event follows the earlier one")
  func followingTheLaterEventFollowsThe() throws {
    let proposals = try Proposals("following/1", "The launch came after the visit.")
    #expect(
      proposals.lines == [
        "follows(The launch, the visit) of «The launch came after the visit»"
      ])
  }

  @Test("FollowingRule: before turns it round")
  func followingBeforeTurnsItRound() throws {
    let proposals = try Proposals("following/1", "The launch came before the visit.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("DurationRule: a duration in front of what lasts")
  func durationADurationInFrontOf() throws {
    let proposals = try Proposals("long/1", "The six-month process ended.")
    #expect(
      proposals.lines == [
        "hasDuration(The six-month process, six-month) of «The six-month process»"
      ])
  }

  @Test("DurationRule: a duration in another phrase does not last")
  func durationADurationInAnotherPhrase() throws {
    let proposals = try Proposals("long/1", "The process ended two months ago.")
    #expect(proposals.lines.isEmpty)
  }
}
