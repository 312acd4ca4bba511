#ifndef ENTENTE_EMBEDDED_ENGLISH_H
#define ENTENTE_EMBEDDED_ENGLISH_H

#include <stddef.h>

/// The forms that the tokenizer knows: english/words.tsv.
const unsigned char *_Nonnull entente_english_words(size_t *_Nonnull length);

/// The words that decide where other words belong: english/attachments.tsv.
const unsigned char *_Nonnull entente_english_attachments(size_t *_Nonnull length);

/// The weights of the sentence boundary scorer: english/sentence-weights.bin, made by Training/sentences.
const unsigned char *_Nonnull entente_english_sentence_weights(size_t *_Nonnull length);

#endif
