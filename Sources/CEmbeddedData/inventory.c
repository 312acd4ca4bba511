#include "EmbeddedInventory.h"

#include "EmbeddedClaims.h"
#include "EmbeddedEnglish.h"
#include "EmbeddedEntities.h"
#include "EmbeddedKnowledge.h"
#include "EmbeddedModel.h"
#include "EmbeddedReading.h"
#include "EmbeddedTimes.h"

static const unsigned char model_digests[] = {
#embed "model/SHA256SUMS"
};

const unsigned char *entente_model_digests(size_t *length) {
  *length = sizeof model_digests;
  return model_digests;
}

typedef struct {
  const char *path;
  const unsigned char *(*bytes)(size_t *length);
} File;

// By path, without the examples that only tests read. The tables of rules about times have a list of their own, which comes behind.
static const File files[] = {
    {"claims/classes.tsv", entente_claims_classes},
    {"claims/operators.tsv", entente_claims_operators},
    {"claims/patterns.tsv", entente_claims_patterns},
    {"claims/precision.tsv", entente_claims_precision},
    {"claims/qualifiers.tsv", entente_claims_qualifiers},
    {"claims/stances.tsv", entente_claims_stances},
    {"english/attachments.tsv", entente_english_attachments},
    {"english/sentence-weights.bin", entente_english_sentence_weights},
    {"english/words.tsv", entente_english_words},
    {"entities/antecedents.tsv", entente_entities_antecedents},
    {"entities/forbidden.tsv", entente_entities_forbidden},
    {"entities/kinds.tsv", entente_entities_kinds},
    {"entities/nouns.tsv", entente_entities_nouns},
    {"entities/state-kinds.tsv", entente_entities_state_kinds},
    {"entities/weapon-nouns.tsv", entente_entities_weapon_nouns},
    {"entities/words.tsv", entente_entities_words},
    {"knowledge/classes.tsv", entente_knowledge_classes},
    {"knowledge/events.tsv", entente_knowledge_events},
    {"knowledge/exercises.tsv", entente_knowledge_exercises},
    {"knowledge/groups.tsv", entente_knowledge_groups},
    {"knowledge/identifiers.tsv", entente_knowledge_identifiers},
    {"knowledge/kinds.tsv", entente_knowledge_kinds},
    {"knowledge/office-holders.tsv", entente_knowledge_office_holders},
    {"knowledge/organizations.tsv", entente_knowledge_organizations},
    {"knowledge/persons.tsv", entente_knowledge_persons},
    {"knowledge/places.tsv", entente_knowledge_places},
    {"knowledge/publishers.tsv", entente_knowledge_publishers},
    {"knowledge/regions.tsv", entente_knowledge_regions},
    {"knowledge/relations.tsv", entente_knowledge_relations},
    {"knowledge/role-nouns.tsv", entente_knowledge_role_nouns},
    {"knowledge/roles.tsv", entente_knowledge_roles},
    {"knowledge/sites.tsv", entente_knowledge_sites},
    {"knowledge/states.tsv", entente_knowledge_states},
    {"knowledge/treaties.tsv", entente_knowledge_treaties},
    {"knowledge/weapon-classes.tsv", entente_knowledge_weapon_classes},
    {"knowledge/weapons.tsv", entente_knowledge_weapons},
    {"reading/compounds.tsv", entente_reading_compounds},
    {"reading/cues.tsv", entente_reading_cues},
    {"reading/dating.tsv", entente_reading_dating},
    {"reading/elements.tsv", entente_reading_elements},
    {"reading/languages.tsv", entente_reading_languages},
    {"times/quantities.tsv", entente_times_quantities},
    {"times/units.tsv", entente_times_units},
    {"times/words.tsv", entente_times_words},
};

enum { file_count = sizeof files / sizeof files[0] };

size_t entente_data_file_count(void) { return file_count + entente_times_rule_table_count(); }

const char *entente_data_file_path(size_t index) {
  return index < file_count ? files[index].path : entente_times_rule_table_name(index - file_count);
}

const unsigned char *entente_data_file_bytes(size_t index, size_t *length) {
  return index < file_count ? files[index].bytes(length) : entente_times_rule_table(index - file_count, length);
}
