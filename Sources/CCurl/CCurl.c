#include <dlfcn.h>

#include "CCurl.h"

#define FUNCTIONS(each) \
  each(global_init) each(easy_init) each(easy_cleanup) each(easy_reset) each(easy_setopt) each(easy_perform) \
  each(easy_getinfo) each(easy_strerror) each(slist_append) each(slist_free_all)

#define POINTER(name) static typeof(curl_##name) *name;
FUNCTIONS(POINTER)

static bool find_functions(void *library) {
#define FIND(name) \
  name = (typeof(name))dlsym(library, "curl_" #name); \
  if (!name) return false;
  FUNCTIONS(FIND)
  return true;
}

static void *open_library(void) {
  static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib"};
  for (unsigned index = 0; index < sizeof names / sizeof *names; index++) {
    void *library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (library) return library;
  }
  return NULL;
}

bool ccurl_load(void) {
  static bool was_tried, is_ready;
  if (was_tried) return is_ready;
  was_tried = true;
  void *library = open_library();
  is_ready = library && find_functions(library) && global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  return is_ready;
}

CURL *ccurl_transfer(void) { return easy_init(); }
void ccurl_free_transfer(CURL *transfer) { easy_cleanup(transfer); }
void ccurl_reset(CURL *transfer) { easy_reset(transfer); }

CURLcode ccurl_set_number(CURL *transfer, CURLoption option, long value) {
  return easy_setopt(transfer, option, value);
}
CURLcode ccurl_set_size(CURL *transfer, CURLoption option, curl_off_t value) {
  return easy_setopt(transfer, option, value);
}
CURLcode ccurl_set_text(CURL *transfer, CURLoption option, const char *value) {
  return easy_setopt(transfer, option, value);
}
CURLcode ccurl_set_password(CURL *transfer, const char *user, const char *password) {
  easy_setopt(transfer, CURLOPT_HTTPAUTH, CURLAUTH_BASIC | CURLAUTH_DIGEST);
  easy_setopt(transfer, CURLOPT_USERNAME, user);
  return easy_setopt(transfer, CURLOPT_PASSWORD, password);
}
CURLcode ccurl_set_token(CURL *transfer, const char *token) {
  easy_setopt(transfer, CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
  return easy_setopt(transfer, CURLOPT_XOAUTH2_BEARER, token);
}
CURLcode ccurl_set_headers(CURL *transfer, struct curl_slist *headers) {
  return easy_setopt(transfer, CURLOPT_HTTPHEADER, headers);
}
CURLcode ccurl_set_take(CURL *transfer, CURLoption option, CCurlTake take) {
  return easy_setopt(transfer, option, take);
}
CURLcode ccurl_set_context(CURL *transfer, CURLoption option, void *context) {
  return easy_setopt(transfer, option, context);
}

CURLcode ccurl_set_watch(CURL *transfer, CCurlWatch watch, void *context) {
  easy_setopt(transfer, CURLOPT_NOPROGRESS, 0L);
  easy_setopt(transfer, CURLOPT_XFERINFODATA, context);
  return easy_setopt(transfer, CURLOPT_XFERINFOFUNCTION, watch);
}

CURLcode ccurl_perform(CURL *transfer) { return easy_perform(transfer); }

long ccurl_status(CURL *transfer) {
  long status = 0;
  easy_getinfo(transfer, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

const char *ccurl_reason(CURLcode code) { return easy_strerror(code); }

struct curl_slist *ccurl_append(struct curl_slist *list, const char *text) { return slist_append(list, text); }
void ccurl_free_list(struct curl_slist *list) { slist_free_all(list); }
