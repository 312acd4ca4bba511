#include "EmbeddedEntities.h"

static const unsigned char nouns[] = {
#embed "entities/nouns.tsv"
};

const unsigned char *entente_entities_nouns(size_t *length) {
  *length = sizeof nouns;
  return nouns;
}
