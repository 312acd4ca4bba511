#include <libxml/HTMLparser.h>
#include <libxml/globals.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>

static inline void entente_xml_ignore(void *data, xmlErrorPtr error) {
  (void)data;
  (void)error;
}

/// Keeps the library from writing to standard error what no parser's own handler is told: bytes that no encoding has.
///
/// In this thread and in all that begin later; each has a setting of its own.
static inline void entente_xml_be_quiet(void) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
  xmlSetStructuredErrorFunc(NULL, (xmlStructuredErrorFunc)entente_xml_ignore);
  xmlThrDefSetStructuredErrorFunc(NULL, (xmlStructuredErrorFunc)entente_xml_ignore);
#pragma GCC diagnostic pop
}
