/// A reader that is given any bytes: it may refuse them, but must not crash, hang, or contradict itself.
///
/// The fuzzer of the compiler (`make fuzz`) and, where there is none, mutated samples (`FuzzTests`) both run these. The folder
/// of a target's name in `Tests/FuzzCorpus` holds the samples that it begins with.
public struct FuzzTarget: Sendable {
  public let name: String
  /// Words and signs of the grammar, so that damage is more than noise.
  public let marks: [String]
  /// Reads bytes.
  ///
  /// - Throws: `Contradiction` where what was read is not what was written, or what says that the bytes are refused.
  public let read: @Sendable ([UInt8]) throws -> Void

  public init(_ name: String, marks: [String] = [], _ read: @escaping @Sendable ([UInt8]) throws -> Void) {
    self.name = name
    self.marks = marks
    self.read = read
  }

  public static let all: [FuzzTarget] =
    documentTargets + tableTargets + markupTargets + graphTargets + queryTargets + [gzipTarget, storeTarget]

  public static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }

  /// Reads bytes; refusals are passed over, contradictions end the process, so that a fuzzer keeps the bytes.
  public func runOrTrap(_ bytes: [UInt8]) {
    do {
      try read(bytes)
    } catch let contradiction as Contradiction {
      preconditionFailure("\(name): \(contradiction.what)")
    } catch {}
  }
}

/// Two things that should be equal are not.
public struct Contradiction: Error {
  public let what: String

  public init(_ what: String) { self.what = what }
}

/// Throws where a condition does not hold.
func require(_ condition: Bool, _ what: @autoclosure () -> String) throws {
  if !condition { throw Contradiction(what()) }
}
