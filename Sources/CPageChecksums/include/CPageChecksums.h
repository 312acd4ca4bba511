#ifndef CPAGECHECKSUMS_H
#define CPAGECHECKSUMS_H

#include <sqlite3.h>

// A layer between SQLite and the disk (sqlite.org/vfs.html) that writes a checksum at the end of every page of a
// database and compares it whenever the page is read, so that a byte that changed on the disk is an error and never an
// answer. Pages keep room for it where the database reserves PAGE_CHECKSUM_LENGTH bytes of each (byte 20 of the file);
// databases without are read and written as they are. Pages in a write-ahead log have SQLite's own checksums.

/// How many bytes of each page a checksum takes.
#define PAGE_CHECKSUM_LENGTH 8

/// The name to open databases by, which the first call registers; NULL where SQLite has no system to stand on.
const char *page_checksums_name(void);

/// Makes a new database, or one that is about to be rebuilt by VACUUM, keep room for checksums.
int page_checksums_reserve(sqlite3 *database);

/// The number of the page that was last read with a wrong checksum, from 1; 0 for none.
sqlite3_int64 page_checksums_damaged_page(sqlite3 *database);

#endif
