#include "EmbeddedModel.h"

_Alignas(64) static const unsigned char model[] = {
#embed "model/english.model"
};

const unsigned char *entente_english_model(size_t *length) {
  *length = sizeof model;
  return model;
}

_Alignas(64) static const unsigned char reader[] = {
#embed "model/reader.model"
};

const unsigned char *entente_reader_model(size_t *length) {
  *length = sizeof reader;
  return reader;
}
