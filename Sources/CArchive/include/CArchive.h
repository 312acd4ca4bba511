#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// libarchive for Swift, loaded when the first archive is met: bound at link time, it and the seven libraries that it
// needs would be wanted on every machine, also where nobody has archives. Only forms that it reads by itself are
// switched on, none for which it would start other programs.

typedef struct archive CArchive;

/// Loads libarchive; false where the system has none. Safe to call from several threads.
bool carchive_load(void);

/// Opens an archive, or a file that is packed by itself; NULL where there is no memory. Every function below needs
/// `carchive_load` to have returned true.
CArchive *carchive_open_file(const char *path);
/// The bytes must live as long as the archive.
CArchive *carchive_open_memory(const void *bytes, size_t size);
void carchive_close(CArchive *archive);

/// What the last call met.
typedef enum { CArchiveGood, CArchiveEnd, CArchiveDamagedEntry, CArchiveFailed } CArchiveState;

/// The state after opening.
CArchiveState carchive_state(CArchive *archive);
const char *carchive_reason(CArchive *archive);

/// Goes to the next entry.
CArchiveState carchive_next(CArchive *archive);
/// The entry's name as bytes, UTF-8 where the archive says so; NULL where it has none.
const char *carchive_name(CArchive *archive);
bool carchive_is_file(CArchive *archive);
bool carchive_is_encrypted(CArchive *archive);
/// Whether the file is no archive but packed by itself.
bool carchive_is_single(CArchive *archive);
/// Reads bytes of the entry; 0 at its end, negative where it is damaged.
ptrdiff_t carchive_read(CArchive *archive, void *buffer, size_t size);
/// How many packed bytes were used so far.
int64_t carchive_used(CArchive *archive);

#endif
