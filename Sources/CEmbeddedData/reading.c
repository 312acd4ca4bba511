#include "EmbeddedReading.h"

static const unsigned char cues[] = {
#embed "reading/cues.tsv"
};

static const unsigned char dating[] = {
#embed "reading/dating.tsv"
};

static const unsigned char elements[] = {
#embed "reading/elements.tsv"
};

static const unsigned char languages[] = {
#embed "reading/languages.tsv"
};

static const unsigned char compounds[] = {
#embed "reading/compounds.tsv"
};

const unsigned char *entente_reading_compounds(size_t *length) {
  *length = sizeof compounds;
  return compounds;
}

const unsigned char *entente_reading_languages(size_t *length) {
  *length = sizeof languages;
  return languages;
}

const unsigned char *entente_reading_elements(size_t *length) {
  *length = sizeof elements;
  return elements;
}

const unsigned char *entente_reading_cues(size_t *length) {
  *length = sizeof cues;
  return cues;
}

const unsigned char *entente_reading_dating(size_t *length) {
  *length = sizeof dating;
  return dating;
}
