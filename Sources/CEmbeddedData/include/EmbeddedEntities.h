#ifndef ENTENTE_EMBEDDED_ENTITIES_H
#define ENTENTE_EMBEDDED_ENTITIES_H

#include <stddef.h>

/// Common nouns that refer, with the type of what they refer to: entities/nouns.tsv.
const unsigned char *_Nonnull entente_entities_nouns(size_t *_Nonnull length);

#endif
