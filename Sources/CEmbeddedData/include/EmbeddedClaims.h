#ifndef ENTENTE_EMBEDDED_CLAIMS_H
#define ENTENTE_EMBEDDED_CLAIMS_H

#include <stddef.h>

/// The operators that change who commits to a claim and how: claims/operators.tsv.
const unsigned char *_Nonnull entente_claims_operators(size_t *_Nonnull length);

/// The patterns that turn predicates into relations: claims/patterns.tsv.
const unsigned char *_Nonnull entente_claims_patterns(size_t *_Nonnull length);

#endif
