#ifndef ENTENTE_EMBEDDED_INVENTORY_H
#define ENTENTE_EMBEDDED_INVENTORY_H

#include <stddef.h>

/// How many tables say how text is read and what is known.
size_t entente_data_file_count(void);

/// Where a table stands in the sources: `claims/patterns.tsv`.
const char *_Nonnull entente_data_file_path(size_t index);

/// The content of a table.
const unsigned char *_Nonnull entente_data_file_bytes(size_t index, size_t *_Nonnull length);

/// What `sha256sum` prints of the models: model/SHA256SUMS.
const unsigned char *_Nonnull entente_model_digests(size_t *_Nonnull length);

#endif
