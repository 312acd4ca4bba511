// For the locales of threads.
#define _POSIX_C_SOURCE 200809L

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>

#include "CArchive.h"

#define FUNCTIONS(each) \
  each(read_new) each(read_free) each(read_support_filter_bzip2) each(read_support_filter_compress) \
  each(read_support_filter_gzip) each(read_support_filter_lz4) each(read_support_filter_lzma) \
  each(read_support_filter_xz) each(read_support_filter_zstd) each(read_support_format_tar) \
  each(read_support_format_zip) each(read_support_format_7zip) each(read_support_format_rar) \
  each(read_support_format_rar5) each(read_support_format_raw) each(read_open_filename) each(read_open_memory) \
  each(read_next_header) each(read_data) each(error_string) each(format) each(filter_bytes) each(entry_pathname) \
  each(entry_pathname_utf8) each(entry_filetype) each(entry_is_encrypted)

#define POINTER(name) static typeof(archive_##name) *name;
FUNCTIONS(POINTER)

struct CArchiveReader {
  struct archive *reader;
  struct archive_entry *entry;
  CArchiveState state;
};

#define READER(archive) ((struct CArchiveReader *)(archive))

static bool find_functions(void *library) {
#define FIND(name) \
  name = (typeof(name))dlsym(library, "archive_" #name); \
  if (!name) return false;
  FUNCTIONS(FIND)
  return true;
}

static bool is_ready;
// Names are UTF-8 whatever the user's locale is: the library asks the thread's.
static locale_t unicode;

#define IN_UNICODE(statement) \
  do { \
    locale_t before = unicode ? uselocale(unicode) : (locale_t)0; \
    statement; \
    if (unicode) uselocale(before); \
  } while (0)

static void load(void) {
  unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!unicode) unicode = newlocale(LC_CTYPE_MASK, "en_US.UTF-8", (locale_t)0);
  static const char *const names[] = {"libarchive.so.13", "libarchive.13.dylib", "libarchive.2.dylib"};
  for (unsigned index = 0; index < sizeof names / sizeof *names; index++) {
    void *library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (library && find_functions(library)) {
      is_ready = true;
      return;
    }
  }
}

bool carchive_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_ready;
}

static struct CArchiveReader *make(void) {
  struct CArchiveReader *made = calloc(1, sizeof *made);
  if (!made) return NULL;
  made->reader = read_new();
  if (!made->reader) {
    free(made);
    return NULL;
  }
  read_support_filter_bzip2(made->reader);
  read_support_filter_compress(made->reader);
  read_support_filter_gzip(made->reader);
  read_support_filter_lz4(made->reader);
  read_support_filter_lzma(made->reader);
  read_support_filter_xz(made->reader);
  read_support_filter_zstd(made->reader);
  read_support_format_tar(made->reader);
  read_support_format_zip(made->reader);
  read_support_format_7zip(made->reader);
  read_support_format_rar(made->reader);
  read_support_format_rar5(made->reader);
  read_support_format_raw(made->reader);
  return made;
}

static CArchiveState state_of(int code) {
  if (code == ARCHIVE_EOF) return CArchiveEnd;
  if (code == ARCHIVE_OK || code == ARCHIVE_WARN) return CArchiveGood;
  return code == ARCHIVE_FATAL ? CArchiveFailed : CArchiveDamagedEntry;
}

CArchive *carchive_open_file(const char *path) {
  struct CArchiveReader *made = make();
  if (made) made->state = state_of(read_open_filename(made->reader, path, 1 << 16));
  return (CArchive *)made;
}

CArchive *carchive_open_memory(const void *bytes, size_t size) {
  struct CArchiveReader *made = make();
  if (made) made->state = state_of(read_open_memory(made->reader, bytes, size));
  return (CArchive *)made;
}

void carchive_close(CArchive *archive) {
  read_free(READER(archive)->reader);
  free(archive);
}

CArchiveState carchive_state(CArchive *archive) { return READER(archive)->state; }

const char *carchive_reason(CArchive *archive) {
  const char *reason = error_string(READER(archive)->reader);
  return reason ? reason : "";
}

CArchiveState carchive_next(CArchive *archive) {
  READER(archive)->entry = NULL;
  int code = ARCHIVE_FATAL;
  IN_UNICODE(code = read_next_header(READER(archive)->reader, &READER(archive)->entry));
  return state_of(code);
}

const char *carchive_name(CArchive *archive) {
  struct archive_entry *entry = READER(archive)->entry;
  const char *name = NULL;
  IN_UNICODE(name = entry_pathname_utf8(entry));
  if (!name) IN_UNICODE(name = entry_pathname(entry));
  return name;
}

bool carchive_is_file(CArchive *archive) {
  __LA_MODE_T type = entry_filetype(READER(archive)->entry);
  return type == AE_IFREG || type == 0;
}

bool carchive_is_encrypted(CArchive *archive) { return entry_is_encrypted(READER(archive)->entry) == 1; }

bool carchive_is_single(CArchive *archive) {
  return (format(READER(archive)->reader) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_RAW;
}

ptrdiff_t carchive_read(CArchive *archive, void *buffer, size_t size) {
  return read_data(READER(archive)->reader, buffer, size);
}

int64_t carchive_used(CArchive *archive) { return filter_bytes(READER(archive)->reader, -1); }
