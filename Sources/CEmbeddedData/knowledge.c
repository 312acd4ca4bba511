#include "EmbeddedKnowledge.h"

// C23 #embed compiles each table in as it stands; editing a table rebuilds only this file.

static const unsigned char states[] = {
#embed "knowledge/states.tsv"
};

const unsigned char *entente_knowledge_states(size_t *length) {
  *length = sizeof states;
  return states;
}

static const unsigned char places[] = {
#embed "knowledge/places.tsv"
};

const unsigned char *entente_knowledge_places(size_t *length) {
  *length = sizeof places;
  return places;
}

static const unsigned char regions[] = {
#embed "knowledge/regions.tsv"
};

const unsigned char *entente_knowledge_regions(size_t *length) {
  *length = sizeof regions;
  return regions;
}

static const unsigned char sites[] = {
#embed "knowledge/sites.tsv"
};

const unsigned char *entente_knowledge_sites(size_t *length) {
  *length = sizeof sites;
  return sites;
}

static const unsigned char groups[] = {
#embed "knowledge/groups.tsv"
};

const unsigned char *entente_knowledge_groups(size_t *length) {
  *length = sizeof groups;
  return groups;
}

static const unsigned char organizations[] = {
#embed "knowledge/organizations.tsv"
};

const unsigned char *entente_knowledge_organizations(size_t *length) {
  *length = sizeof organizations;
  return organizations;
}

static const unsigned char publishers[] = {
#embed "knowledge/publishers.tsv"
};

const unsigned char *entente_knowledge_publishers(size_t *length) {
  *length = sizeof publishers;
  return publishers;
}

static const unsigned char treaties[] = {
#embed "knowledge/treaties.tsv"
};

const unsigned char *entente_knowledge_treaties(size_t *length) {
  *length = sizeof treaties;
  return treaties;
}

static const unsigned char weapon_classes[] = {
#embed "knowledge/weapon-classes.tsv"
};

const unsigned char *entente_knowledge_weapon_classes(size_t *length) {
  *length = sizeof weapon_classes;
  return weapon_classes;
}

static const unsigned char kinds[] = {
#embed "knowledge/kinds.tsv"
};

const unsigned char *entente_knowledge_kinds(size_t *length) {
  *length = sizeof kinds;
  return kinds;
}

static const unsigned char weapons[] = {
#embed "knowledge/weapons.tsv"
};

const unsigned char *entente_knowledge_weapons(size_t *length) {
  *length = sizeof weapons;
  return weapons;
}

static const unsigned char exercises[] = {
#embed "knowledge/exercises.tsv"
};

const unsigned char *entente_knowledge_exercises(size_t *length) {
  *length = sizeof exercises;
  return exercises;
}

static const unsigned char events[] = {
#embed "knowledge/events.tsv"
};

const unsigned char *entente_knowledge_events(size_t *length) {
  *length = sizeof events;
  return events;
}

static const unsigned char roles[] = {
#embed "knowledge/roles.tsv"
};

const unsigned char *entente_knowledge_roles(size_t *length) {
  *length = sizeof roles;
  return roles;
}

static const unsigned char role_nouns[] = {
#embed "knowledge/role-nouns.tsv"
};

const unsigned char *entente_knowledge_role_nouns(size_t *length) {
  *length = sizeof role_nouns;
  return role_nouns;
}

static const unsigned char persons[] = {
#embed "knowledge/persons.tsv"
};

const unsigned char *entente_knowledge_persons(size_t *length) {
  *length = sizeof persons;
  return persons;
}

static const unsigned char office_holders[] = {
#embed "knowledge/office-holders.tsv"
};

const unsigned char *entente_knowledge_office_holders(size_t *length) {
  *length = sizeof office_holders;
  return office_holders;
}

static const unsigned char relations[] = {
#embed "knowledge/relations.tsv"
};

const unsigned char *entente_knowledge_relations(size_t *length) {
  *length = sizeof relations;
  return relations;
}

static const unsigned char classes[] = {
#embed "knowledge/classes.tsv"
};

const unsigned char *entente_knowledge_classes(size_t *length) {
  *length = sizeof classes;
  return classes;
}

static const unsigned char identifiers[] = {
#embed "knowledge/identifiers.tsv"
};

const unsigned char *entente_knowledge_identifiers(size_t *length) {
  *length = sizeof identifiers;
  return identifiers;
}
