#include "EmbeddedEnglish.h"

static const unsigned char words[] = {
#embed "english/words.tsv"
};

const unsigned char *entente_english_words(size_t *length) {
  *length = sizeof words;
  return words;
}
