#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds the test material that is not part of the project: gold annotations, W3C suites, treebanks.
///
/// It lies in the folder that `ENTENTE_SHARED` names, or in `shared` beside the checkout.
public enum SharedMaterial {
  /// The folder's path; nil where it is absent.
  public static let root: String? = {
    let named = ProcessInfo.processInfo.environment["ENTENTE_SHARED"]
    let candidate = named ?? checkout + "/../shared"
    return FileManager.default.fileExists(atPath: candidate) ? candidate : nil
  }()

  /// The path of the project's checkout.
  public static let checkout: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  /// The path of a file or folder in the shared material.
  ///
  /// Where it is absent, says so on standard output, so that a skipped test is seen, and returns nil.
  public static func path(_ relative: String, for test: String = #function) -> String? {
    if let root, FileManager.default.fileExists(atPath: root + "/" + relative) { return root + "/" + relative }
    print("SKIPPED \(test): no shared material at \(relative) (set ENTENTE_SHARED)")
    return nil
  }

  /// The bytes of a file; nil where it cannot be read.
  public static func bytes(atPath path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  /// The paths of a folder's files with an ending, sorted.
  public static func files(in folder: String, ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { folder + "/" + $0 }
  }
}
