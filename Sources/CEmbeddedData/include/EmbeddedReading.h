#ifndef ENTENTE_EMBEDDED_READING_H
#define ENTENTE_EMBEDDED_READING_H

#include <stddef.h>

/// The words that others are joined to by a hyphen: reading/compounds.tsv.
const unsigned char *_Nonnull entente_reading_compounds(size_t *_Nonnull length);

/// The cues that tell a page's furniture from its article: reading/cues.tsv.
const unsigned char *_Nonnull entente_reading_cues(size_t *_Nonnull length);

/// The words that tell whether a date in a text lies behind or ahead: reading/dating.tsv.
const unsigned char *_Nonnull entente_reading_dating(size_t *_Nonnull length);

/// The names in class and id that tell what an element of a page is: reading/elements.tsv.
const unsigned char *_Nonnull entente_reading_elements(size_t *_Nonnull length);

/// The words by which English is told from other languages: reading/languages.tsv.
const unsigned char *_Nonnull entente_reading_languages(size_t *_Nonnull length);

#endif
