import FuzzTargets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The target that `FUZZ_TARGET` names.
private let target = FuzzTarget.named(getenv("FUZZ_TARGET").map { String(cString: $0) } ?? "")

/// What the fuzzer of the compiler calls with bytes of its making.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let target else {
    perror("FUZZ_TARGET names none of \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
    exit(2)
  }
  target.runOrTrap(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
