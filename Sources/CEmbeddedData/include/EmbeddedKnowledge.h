#ifndef ENTENTE_EMBEDDED_KNOWLEDGE_H
#define ENTENTE_EMBEDDED_KNOWLEDGE_H

#include <stddef.h>

// Each function gives the bytes of one file that is compiled into the program, and their number.
// The bytes are constant, live as long as the process and are not terminated by a zero.

const unsigned char *_Nonnull entente_knowledge_states(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_places(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_regions(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_sites(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_groups(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_organizations(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_publishers(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_treaties(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_weapon_classes(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_kinds(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_weapons(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_exercises(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_events(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_roles(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_role_nouns(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_persons(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_office_holders(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_relations(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_classes(size_t *_Nonnull length);
const unsigned char *_Nonnull entente_knowledge_identifiers(size_t *_Nonnull length);

#endif
