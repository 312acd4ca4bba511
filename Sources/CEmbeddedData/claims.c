#include "EmbeddedClaims.h"

static const unsigned char operators[] = {
#embed "claims/operators.tsv"
};

static const unsigned char patterns[] = {
#embed "claims/patterns.tsv"
};

static const unsigned char examples[] = {
#embed "claims/examples.tsv"
};

const unsigned char *entente_claims_examples(size_t *length) {
  *length = sizeof examples;
  return examples;
}

static const unsigned char classes[] = {
#embed "claims/classes.tsv"
};

const unsigned char *entente_claims_classes(size_t *length) {
  *length = sizeof classes;
  return classes;
}

static const unsigned char precision[] = {
#embed "claims/precision.tsv"
};

const unsigned char *entente_claims_precision(size_t *length) {
  *length = sizeof precision;
  return precision;
}

const unsigned char *entente_claims_operators(size_t *length) {
  *length = sizeof operators;
  return operators;
}

const unsigned char *entente_claims_patterns(size_t *length) {
  *length = sizeof patterns;
  return patterns;
}

static const unsigned char stances[] = {
#embed "claims/stances.tsv"
};

const unsigned char *entente_claims_stances(size_t *length) {
  *length = sizeof stances;
  return stances;
}

static const unsigned char qualifiers[] = {
#embed "claims/qualifiers.tsv"
};

const unsigned char *entente_claims_qualifiers(size_t *length) {
  *length = sizeof qualifiers;
  return qualifiers;
}
