#include "EmbeddedQuestions.h"

static const unsigned char questions[] = {
#embed "questions/questions.rq"
};

const unsigned char *entente_questions(size_t *length) {
  *length = sizeof questions;
  return questions;
}
