#ifndef ENTENTE_EMBEDDED_ENTITIES_H
#define ENTENTE_EMBEDDED_ENTITIES_H

#include <stddef.h>

/// Common nouns that refer, with the type of what they refer to: entities/nouns.tsv.
const unsigned char *_Nonnull entente_entities_nouns(size_t *_Nonnull length);

/// Closed classes of words that tell how mentions refer: entities/words.tsv.
const unsigned char *_Nonnull entente_entities_words(size_t *_Nonnull length);

/// What common nouns may name organizations of a kind: entities/kinds.tsv.
const unsigned char *_Nonnull entente_entities_kinds(size_t *_Nonnull length);

/// Pairs and classes of entities that must never be merged: entities/forbidden.tsv.
const unsigned char *_Nonnull entente_entities_forbidden(size_t *_Nonnull length);

/// The states that words for their kind fit, `kingdom`, `landlocked`: entities/state-kinds.tsv.
const unsigned char *_Nonnull entente_entities_state_kinds(size_t *_Nonnull length);

/// How much each feature speaks for an antecedent: entities/antecedents.tsv.
const unsigned char *_Nonnull entente_entities_antecedents(size_t *_Nonnull length);

/// The classes of weapons that plain nouns may mean, `ship`, `bomb`: entities/weapon-nouns.tsv.
const unsigned char *_Nonnull entente_entities_weapon_nouns(size_t *_Nonnull length);

#endif
