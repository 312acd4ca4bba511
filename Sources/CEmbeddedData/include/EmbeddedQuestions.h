#ifndef EMBEDDED_QUESTIONS_H
#define EMBEDDED_QUESTIONS_H

#include <stddef.h>

/// The ready questions, in SPARQL; not terminated by a zero byte.
const unsigned char *_Nonnull entente_questions(size_t *_Nonnull length);

#endif
