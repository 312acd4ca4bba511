#ifndef ENTENTE_EMBEDDED_PAGE_H
#define ENTENTE_EMBEDDED_PAGE_H

#include <stddef.h>

/// The page's frame, with a word in braces where its parts go: page/page.html.
const unsigned char *_Nonnull entente_page_markup(size_t *_Nonnull length);

/// How the page looks: page/page.css.
const unsigned char *_Nonnull entente_page_style(size_t *_Nonnull length);

/// What the page does: the scripts of the folder, lower ones first, ending with start.js.
const unsigned char *_Nonnull entente_page_script(size_t *_Nonnull length);

/// What the page of a server does: the same scripts, and those of the folder `served` in place of the last.
const unsigned char *_Nonnull entente_served_page_script(size_t *_Nonnull length);

#endif
