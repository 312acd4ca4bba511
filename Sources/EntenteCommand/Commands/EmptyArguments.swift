internal import ArgumentParser

/// Refuses empty arguments: nothing here can be called nothing, and `--output "$FOLDER"` with an unset variable must not mean
/// the root, nor `add "$STORE"` a store that is thrown away.
enum EmptyArguments {
  /// - Parameter arguments: without the program's name.
  /// - Throws: `ValidationError` that names the option or the place.
  static func refuse(in arguments: some Collection<String>) throws {
    var before: String?
    var isBehindOptions = false
    for (index, argument) in arguments.enumerated() {
      if argument.isEmpty {
        let place = before.flatMap { $0.hasPrefix("-") && !isBehindOptions ? $0 : nil } ?? "argument \(index + 1)"
        throw ValidationError("\(place) is empty: is a variable of the shell not set?")
      }
      if argument == "--" { isBehindOptions = true }
      if !isBehindOptions, argument.hasPrefix("--"),
        argument.utf8.firstIndex(of: UInt8(ascii: "=")) == argument.utf8.indices.last
      {
        throw ValidationError("\(argument.dropLast()) is empty: is a variable of the shell not set?")
      }
      before = argument
    }
  }
}
