#include <zlib.h>

// zlib names these by macros that also pass on its version and the size of the stream; macros with arguments do not
// come through to Swift.

/// Starts reading gzip members, and nothing else.
static inline int entente_inflate_init_gzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

/// Starts writing one gzip member with the default amount of memory.
static inline int entente_deflate_init_gzip(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
