#include <pthread.h>
#include <stdint.h>
#include <string.h>

#include "CPageChecksums.h"

#ifndef SQLITE_IOERR_DATA
#define SQLITE_IOERR_DATA (SQLITE_IOERR | (32 << 8))
#endif

/// Reads of parts of pages, which newer versions of SQLite do where a file system allows them, could not be checked.
#define SUBPAGE_READ 0x00008000

/// Asks an open file for the number of its damaged page.
#define DAMAGED_PAGE_CONTROL 0x456E7401

/// An open database; the system's own file follows it in memory.
typedef struct {
  sqlite3_file base;
  int has_checksums;
  sqlite3_int64 damaged_page;
} CheckedFile;

static sqlite3_vfs *below;
static sqlite3_vfs layer;

static CheckedFile *checked(sqlite3_file *file) { return (CheckedFile *)file; }
static sqlite3_file *original(sqlite3_file *file) { return (sqlite3_file *)(checked(file) + 1); }

static uint64_t word_at(const unsigned char *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

static uint64_t mixed(uint64_t state, uint64_t word) {
  state ^= word;
  state = state << 29 | state >> 35;
  return state * 0x9E3779B97F4A7C15;
}

/// The checksum of a page but for its last eight bytes. Every step is a bijection of the state and of the word, so that a
/// change within one word is always seen; other changes go unseen once in 2^64 times. Four lanes keep the processor busy.
static uint64_t checksum(const unsigned char *page, int length, sqlite3_int64 number) {
  uint64_t lanes[4] = {(uint64_t)number, 1, 2, 3};
  int end = length - PAGE_CHECKSUM_LENGTH;
  int place = 0;
  for (; place + 32 <= end; place += 32) {
    lanes[0] = mixed(lanes[0], word_at(page + place));
    lanes[1] = mixed(lanes[1], word_at(page + place + 8));
    lanes[2] = mixed(lanes[2], word_at(page + place + 16));
    lanes[3] = mixed(lanes[3], word_at(page + place + 24));
  }
  for (; place + 8 <= end; place += 8) lanes[0] = mixed(lanes[0], word_at(page + place));
  uint64_t sum = mixed(mixed(mixed(mixed(0, lanes[0]), lanes[1]), lanes[2]), lanes[3]);
  return sum ^ sum >> 32;
}

/// Whether a piece of this length and place is a whole page: SQLite reads and writes less only of the header.
static int is_page(int length, sqlite3_int64 offset) {
  return length >= 512 && (length & (length - 1)) == 0 && offset % length == 0;
}

/// Notes from the beginning of a database whether its pages keep room for checksums.
static void note_header(CheckedFile *file, const unsigned char *bytes, int length, sqlite3_int64 offset) {
  if (offset == 0 && length >= 100 && memcmp(bytes, "SQLite format 3", 16) == 0) {
    file->has_checksums = bytes[20] == PAGE_CHECKSUM_LENGTH;
  }
}

static int read_checked(sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset) {
  int code = original(file)->pMethods->xRead(original(file), bytes, length, offset);
  if (code != SQLITE_OK) return code;
  note_header(checked(file), bytes, length, offset);
  if (!checked(file)->has_checksums || !is_page(length, offset)) return SQLITE_OK;
  sqlite3_int64 number = offset / length + 1;
  if (checksum(bytes, length, number) == word_at((unsigned char *)bytes + length - PAGE_CHECKSUM_LENGTH)) return SQLITE_OK;
  checked(file)->damaged_page = number;
  return SQLITE_IOERR_DATA;
}

static int write_checked(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset) {
  note_header(checked(file), bytes, length, offset);
  if (checked(file)->has_checksums && is_page(length, offset)) {
    // The bytes lie in SQLite's cache of pages, and it never looks at those that a database reserves.
    unsigned char *place = (unsigned char *)bytes + length - PAGE_CHECKSUM_LENGTH;
    uint64_t sum = checksum(bytes, length, offset / length + 1);
    for (int index = 0; index < PAGE_CHECKSUM_LENGTH; index++) place[index] = (unsigned char)(sum >> 8 * index);
  }
  return original(file)->pMethods->xWrite(original(file), bytes, length, offset);
}

static int control(sqlite3_file *file, int operation, void *argument) {
  if (operation == DAMAGED_PAGE_CONTROL) {
    *(sqlite3_int64 *)argument = checked(file)->damaged_page;
    return SQLITE_OK;
  }
  return original(file)->pMethods->xFileControl(original(file), operation, argument);
}

static int characteristics(sqlite3_file *file) {
  return original(file)->pMethods->xDeviceCharacteristics(original(file)) & ~SUBPAGE_READ;
}

// Pages that are mapped into memory would not be checked; without an address, SQLite reads them.
static int fetch(sqlite3_file *file, sqlite3_int64 offset, int length, void **pages) {
  *pages = NULL;
  return SQLITE_OK;
}

static int unfetch(sqlite3_file *file, sqlite3_int64 offset, void *pages) { return SQLITE_OK; }

// The rest is the system's.

#define BELOW(file) original(file)->pMethods
static int close_file(sqlite3_file *file) { return BELOW(file)->xClose(original(file)); }
static int truncate_file(sqlite3_file *file, sqlite3_int64 size) { return BELOW(file)->xTruncate(original(file), size); }
static int sync_file(sqlite3_file *file, int flags) { return BELOW(file)->xSync(original(file), flags); }
static int file_size(sqlite3_file *file, sqlite3_int64 *size) { return BELOW(file)->xFileSize(original(file), size); }
static int lock_file(sqlite3_file *file, int kind) { return BELOW(file)->xLock(original(file), kind); }
static int unlock_file(sqlite3_file *file, int kind) { return BELOW(file)->xUnlock(original(file), kind); }
static int check_lock(sqlite3_file *file, int *result) { return BELOW(file)->xCheckReservedLock(original(file), result); }
static int sector_size(sqlite3_file *file) { return BELOW(file)->xSectorSize(original(file)); }
static int map_shared(sqlite3_file *file, int region, int size, int extends, void volatile **memory) {
  return BELOW(file)->xShmMap(original(file), region, size, extends, memory);
}
static int lock_shared(sqlite3_file *file, int offset, int count, int flags) {
  return BELOW(file)->xShmLock(original(file), offset, count, flags);
}
static void order_shared(sqlite3_file *file) { BELOW(file)->xShmBarrier(original(file)); }
static int unmap_shared(sqlite3_file *file, int deletes) { return BELOW(file)->xShmUnmap(original(file), deletes); }

static const sqlite3_io_methods methods = {
  3, close_file, read_checked, write_checked, truncate_file, sync_file, file_size, lock_file, unlock_file, check_lock,
  control, sector_size, characteristics, map_shared, lock_shared, order_shared, unmap_shared, fetch, unfetch,
};

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out) {
  // Journals, logs and temporary files have no pages that last.
  if (!(flags & SQLITE_OPEN_MAIN_DB)) return below->xOpen(below, name, file, flags, out);
  memset(file, 0, sizeof(CheckedFile));
  int code = below->xOpen(below, name, original(file), flags, out);
  if (code == SQLITE_OK) checked(file)->base.pMethods = &methods;
  return code;
}

static int is_registered;

static void register_layer(void) {
  // What undoes a statement alone stays in memory, where it would go into a file of its own from 64 KiB on; without effect where the
  // library is in use already.
  sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, -1);
  below = sqlite3_vfs_find(NULL);
  if (!below) return;
  layer = *below;
  layer.pNext = NULL;
  layer.zName = "entente-page-checksums";
  layer.szOsFile = below->szOsFile + (int)sizeof(CheckedFile);
  layer.xOpen = open_file;
  is_registered = sqlite3_vfs_register(&layer, 0) == SQLITE_OK;
}

const char *page_checksums_name(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, register_layer);
  return is_registered ? layer.zName : NULL;
}

int page_checksums_reserve(sqlite3 *database) {
  int length = PAGE_CHECKSUM_LENGTH;
  return sqlite3_file_control(database, "main", SQLITE_FCNTL_RESERVE_BYTES, &length);
}

sqlite3_int64 page_checksums_damaged_page(sqlite3 *database) {
  sqlite3_int64 number = 0;
  sqlite3_file_control(database, "main", DAMAGED_PAGE_CONTROL, &number);
  return number;
}
