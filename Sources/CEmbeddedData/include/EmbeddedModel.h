#ifndef ENTENTE_EMBEDDED_MODEL_H
#define ENTENTE_EMBEDDED_MODEL_H

#include <stddef.h>

/// The model of English: model/english.model, at an address that is a multiple of 64.
const unsigned char *_Nonnull entente_english_model(size_t *_Nonnull length);

/// What reads mentions on the vectors of that model: model/reader.model, at an address that is a multiple of 64.
const unsigned char *_Nonnull entente_reader_model(size_t *_Nonnull length);

#endif
