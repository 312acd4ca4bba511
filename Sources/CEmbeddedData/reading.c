#include "EmbeddedReading.h"

static const unsigned char cues[] = {
#embed "reading/cues.tsv"
};

static const unsigned char dating[] = {
#embed "reading/dating.tsv"
};

static const unsigned char compounds[] = {
#embed "reading/compounds.tsv"
};

const unsigned char *entente_reading_compounds(size_t *length) {
  *length = sizeof compounds;
  return compounds;
}

const unsigned char *entente_reading_cues(size_t *length) {
  *length = sizeof cues;
  return cues;
}

const unsigned char *entente_reading_dating(size_t *length) {
  *length = sizeof dating;
  return dating;
}
