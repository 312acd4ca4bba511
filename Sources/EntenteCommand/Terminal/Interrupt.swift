internal import SPARQL

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The interrupt key (Ctrl-C): once for a clean end, twice for a sudden one.
enum Interrupt {
  private static let raised = InterruptFlag()

  /// The flag that the key raises from now on.
  static func flag() -> InterruptFlag {
    let flag = raised
    signal(SIGINT) { number in
      Interrupt.raised.raise()
      signal(number, SIG_DFL)
    }
    return flag
  }
}
