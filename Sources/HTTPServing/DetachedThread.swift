#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Threads of their own for work that waits: connections, not computations.
public enum DetachedThread {
  /// What a thread runs, on its way through a C pointer.
  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs a body on a new thread; on this one where the system gives no more.
  public static func begin(_ body: @escaping @Sendable () -> Void) {
    let pointer = Unmanaged.passRetained(Work(body)).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = pthread_create(&thread, nil, { Self.run($0) }, pointer)
    #else
      var thread = pthread_t()
      let status = pthread_create(&thread, nil, { Self.run($0) }, pointer)
    #endif
    guard status == 0 else {
      Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
      return
    }
    #if canImport(Darwin)
      if let thread { pthread_detach(thread) }
    #else
      pthread_detach(thread)
    #endif
  }

  private static func run(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let pointer else { return nil }
    Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
    return nil
  }
}

extension DetachedThread {
  /// Lets the calling thread wait.
  public static func sleep(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    usleep(UInt32(clamping: seconds * 1_000_000 + attoseconds / 1_000_000_000_000))
  }
}
