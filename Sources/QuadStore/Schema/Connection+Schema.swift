extension Connection {
  /// Makes the tables of a new store, or brings those of an older one up to date.
  ///
  /// All in one transaction, so that a store that was interrupted while it was made is an empty file.
  /// - Throws: `StoreFailure.newerVersion` where only a newer program can write to the file.
  func makeSchema() throws {
    // The size of pages can be chosen only before the first one is written; blocks fit on one of this size.
    try execute("PRAGMA page_size = 8192")
    let version = try storedVersion()
    if version < StoreSchema.firstVersionWithChecksums {
      try reserveChecksums()
      // Rebuilds the file, all of it or nothing.
      if version > 0 { try execute("VACUUM") }
    }
    if version != StoreSchema.version {
      try transaction {
        let version = try storedVersion()
        if version == 0 {
          try execute(StoreSchema.tables)
        } else {
          for migration in StoreSchema.migrations.dropFirst(version - 1) { try execute(migration) }
        }
        try execute("PRAGMA application_id = \(StoreSchema.applicationIdentifier)")
        try execute("PRAGMA user_version = \(StoreSchema.version)")
      }
    }
    // Readers go on while a writer writes; what was committed is on the disk.
    try execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
  }

  /// The version of the file's tables; 0 for an empty file.
  ///
  /// - Throws: `StoreFailure.newerVersion` for one that this program does not know, `.damaged` where the tables are of another.
  func storedVersion() throws(StoreFailure) -> Int {
    let version = Int(try integer("PRAGMA user_version") ?? 0)
    guard version <= StoreSchema.version else {
      throw StoreFailure.newerVersion(path: path, found: version, known: StoreSchema.version)
    }
    // Damage of two bytes of the header would pass for a store that was made before checksums.
    if version > 0, version < StoreSchema.firstVersionWithChecksums,
      try integer("SELECT count(*) FROM sqlite_schema WHERE name = 'thing'") != 0
    {
      throw StoreFailure.damaged(path: path, detail: "its header gives it version \(version), but it has newer tables")
    }
    return version
  }
}
