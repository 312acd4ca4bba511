#ifndef ENTENTE_EMBEDDED_CLAIMS_H
#define ENTENTE_EMBEDDED_CLAIMS_H

#include <stddef.h>

/// The classes of words that rules ask for by name: claims/classes.tsv.
const unsigned char *_Nonnull entente_claims_classes(size_t *_Nonnull length);

/// Sentences with the claims that rules and patterns propose in them: claims/examples.tsv.
const unsigned char *_Nonnull entente_claims_examples(size_t *_Nonnull length);

/// How often each rule was right on the gold documents: claims/precision.tsv.
const unsigned char *_Nonnull entente_claims_precision(size_t *_Nonnull length);

/// The operators that change who commits to a claim and how: claims/operators.tsv.
const unsigned char *_Nonnull entente_claims_operators(size_t *_Nonnull length);

/// The patterns that turn predicates into relations: claims/patterns.tsv.
const unsigned char *_Nonnull entente_claims_patterns(size_t *_Nonnull length);
/// How much each feature speaks for a modality and for the author as holder: claims/stances.tsv.
const unsigned char *_Nonnull entente_claims_stances(size_t *_Nonnull length);

/// Which words add to a claim where, by what and how: claims/qualifiers.tsv.
const unsigned char *_Nonnull entente_claims_qualifiers(size_t *_Nonnull length);

#endif
