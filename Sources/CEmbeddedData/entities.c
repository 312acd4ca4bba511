#include "EmbeddedEntities.h"

static const unsigned char nouns[] = {
#embed "entities/nouns.tsv"
};

const unsigned char *entente_entities_nouns(size_t *length) {
  *length = sizeof nouns;
  return nouns;
}

static const unsigned char words[] = {
#embed "entities/words.tsv"
};

const unsigned char *entente_entities_words(size_t *length) {
  *length = sizeof words;
  return words;
}

static const unsigned char kinds[] = {
#embed "entities/kinds.tsv"
};

const unsigned char *entente_entities_kinds(size_t *length) {
  *length = sizeof kinds;
  return kinds;
}

static const unsigned char forbidden[] = {
#embed "entities/forbidden.tsv"
};

const unsigned char *entente_entities_forbidden(size_t *length) {
  *length = sizeof forbidden;
  return forbidden;
}

static const unsigned char state_kinds[] = {
#embed "entities/state-kinds.tsv"
};

const unsigned char *entente_entities_state_kinds(size_t *length) {
  *length = sizeof state_kinds;
  return state_kinds;
}

static const unsigned char antecedents[] = {
#embed "entities/antecedents.tsv"
};

const unsigned char *entente_entities_antecedents(size_t *length) {
  *length = sizeof antecedents;
  return antecedents;
}

static const unsigned char weapon_nouns[] = {
#embed "entities/weapon-nouns.tsv"
};

const unsigned char *entente_entities_weapon_nouns(size_t *length) {
  *length = sizeof weapon_nouns;
  return weapon_nouns;
}
