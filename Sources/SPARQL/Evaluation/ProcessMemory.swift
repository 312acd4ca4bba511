#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much memory the process has now.
final class ProcessMemory {
  #if os(Linux)
    /// Kept open, since it is asked often: the second number is that of resident pages (proc(5)).
    private let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    private let pageSize = Int(sysconf(Int32(_SC_PAGESIZE)))

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Bytes in memory; 0 where the system does not tell.
    var resident: Int {
      guard descriptor >= 0 else { return 0 }
      let text = [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
        count = max(pread(descriptor, buffer.baseAddress, buffer.count, 0), 0)
      }
      let fields = text.split(separator: UInt8(ascii: " "))
      guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else { return 0 }
      return pages * pageSize
    }
  #else
    /// The most bytes that were in memory so far.
    var resident: Int {
      var usage = rusage()
      getrusage(RUSAGE_SELF, &usage)
      return Int(usage.ru_maxrss)
    }
  #endif
}
