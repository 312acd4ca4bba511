#ifndef EMBEDDED_TIMES_H
#define EMBEDDED_TIMES_H

#include <stddef.h>

/// The vocabulary of time and quantity expressions, one word a row; not terminated by a zero byte.
const unsigned char *_Nonnull entente_times_words(size_t *_Nonnull length);

/// Units of measure, currencies and counted nouns; not terminated by a zero byte.
const unsigned char *_Nonnull entente_times_units(size_t *_Nonnull length);

/// The rules of quantities; not terminated by a zero byte.
const unsigned char *_Nonnull entente_times_quantities(size_t *_Nonnull length);

/// The number of tables of time rules; they apply in their order.
size_t entente_times_rule_table_count(void);

/// The rule table with an index below the count; not terminated by a zero byte.
const unsigned char *_Nonnull entente_times_rule_table(size_t index, size_t *_Nonnull length);

/// The file name of that rule table, zero-terminated.
const char *_Nonnull entente_times_rule_table_name(size_t index);

#endif
