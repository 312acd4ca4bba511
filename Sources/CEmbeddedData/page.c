#include "EmbeddedPage.h"

static const unsigned char markup[] = {
#embed "page/page.html"
};

const unsigned char *entente_page_markup(size_t *length) {
  *length = sizeof markup;
  return markup;
}

static const unsigned char style[] = {
#embed "page/page.css"
};

const unsigned char *entente_page_style(size_t *length) {
  *length = sizeof style;
  return style;
}

static const unsigned char script[] = {
#embed "page/elements.js" suffix(, )
#embed "page/data.js" suffix(, )
#embed "page/words.js" suffix(, )
#embed "page/filters.js" suffix(, )
#embed "page/filter-panel.js" suffix(, )
#embed "page/virtual-list.js" suffix(, )
#embed "page/graph-picture.js" suffix(, )
#embed "page/graph-view.js" suffix(, )
#embed "page/claim-views.js" suffix(, )
#embed "page/timeline-view.js" suffix(, )
#embed "page/document-view.js" suffix(, )
#embed "page/cards.js" suffix(, )
#embed "page/search.js" suffix(, )
#embed "page/page.js" suffix(, )
#embed "page/start.js"
};

const unsigned char *entente_page_script(size_t *length) {
  *length = sizeof script;
  return script;
}

static const unsigned char served_script[] = {
#embed "page/elements.js" suffix(, )
#embed "page/data.js" suffix(, )
#embed "page/words.js" suffix(, )
#embed "page/filters.js" suffix(, )
#embed "page/filter-panel.js" suffix(, )
#embed "page/virtual-list.js" suffix(, )
#embed "page/graph-picture.js" suffix(, )
#embed "page/graph-view.js" suffix(, )
#embed "page/claim-views.js" suffix(, )
#embed "page/timeline-view.js" suffix(, )
#embed "page/document-view.js" suffix(, )
#embed "page/cards.js" suffix(, )
#embed "page/search.js" suffix(, )
#embed "page/page.js" suffix(, )
#embed "page/served/api.js" suffix(, )
#embed "page/served/served-filters.js" suffix(, )
#embed "page/served/served-views.js" suffix(, )
#embed "page/served/served-search.js" suffix(, )
#embed "page/served/served-cards.js" suffix(, )
#embed "page/served/review-forms.js" suffix(, )
#embed "page/served/start.js"
};

const unsigned char *entente_served_page_script(size_t *length) {
  *length = sizeof served_script;
  return served_script;
}
