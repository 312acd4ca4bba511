#include "EmbeddedTimes.h"

static const unsigned char words[] = {
#embed "times/words.tsv"
};
static const unsigned char units[] = {
#embed "times/units.tsv"
};
static const unsigned char quantities[] = {
#embed "times/quantities.tsv"
};
static const unsigned char names[] = {
#embed "times/1-names.tsv"
};
static const unsigned char clocks[] = {
#embed "times/2-clocks.tsv"
};
static const unsigned char durations[] = {
#embed "times/3-durations.tsv"
};
static const unsigned char dates[] = {
#embed "times/4-dates.tsv"
};
static const unsigned char partial[] = {
#embed "times/5-partial.tsv"
};
static const unsigned char composed[] = {
#embed "times/6-composed.tsv"
};
static const unsigned char relations[] = {
#embed "times/7-relations.tsv"
};

typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} RuleTable;

static const RuleTable tables[] = {
    {"times/1-names.tsv", names, sizeof names},          {"times/2-clocks.tsv", clocks, sizeof clocks},          {"times/3-durations.tsv", durations, sizeof durations},
    {"times/4-dates.tsv", dates, sizeof dates},          {"times/5-partial.tsv", partial, sizeof partial},
    {"times/6-composed.tsv", composed, sizeof composed}, {"times/7-relations.tsv", relations, sizeof relations},
};

const unsigned char *entente_times_words(size_t *length) {
  *length = sizeof words;
  return words;
}

const unsigned char *entente_times_units(size_t *length) {
  *length = sizeof units;
  return units;
}

const unsigned char *entente_times_quantities(size_t *length) {
  *length = sizeof quantities;
  return quantities;
}

size_t entente_times_rule_table_count(void) { return sizeof tables / sizeof tables[0]; }

const unsigned char *entente_times_rule_table(size_t index, size_t *length) {
  *length = tables[index].length;
  return tables[index].bytes;
}

const char *entente_times_rule_table_name(size_t index) { return tables[index].name; }
