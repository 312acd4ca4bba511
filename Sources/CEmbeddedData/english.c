#include "EmbeddedEnglish.h"

static const unsigned char words[] = {
#embed "english/words.tsv"
};

static const unsigned char attachments[] = {
#embed "english/attachments.tsv"
};

static const unsigned char sentence_weights[] = {
#embed "english/sentence-weights.bin"
};

const unsigned char *entente_english_words(size_t *length) {
  *length = sizeof words;
  return words;
}

const unsigned char *entente_english_sentence_weights(size_t *length) {
  *length = sizeof sentence_weights;
  return sentence_weights;
}

const unsigned char *entente_english_attachments(size_t *length) {
  *length = sizeof attachments;
  return attachments;
}
