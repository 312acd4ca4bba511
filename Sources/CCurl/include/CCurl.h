#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>
#include <stdbool.h>

// libcurl for Swift, which cannot call functions of variable arguments, and loaded only when asked for: bound at link
// time, its thirty libraries would add twelve milliseconds to the start of every command that sends nothing.

/// Takes a piece of an answer; returns how many bytes it took, fewer to end the transfer.
typedef size_t (*CCurlTake)(const char *bytes, size_t size, size_t count, void *context);

/// Asked again and again while a transfer goes on; returns 0 to go on.
typedef int (*CCurlWatch)(void *context, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

/// Loads libcurl and prepares it; false where the system has none. Later calls return what the first found. The first
/// call must not run beside others.
bool ccurl_load(void);

/// A new transfer, NULL where there is no memory. Every function below needs `ccurl_load` to have returned true.
CURL *ccurl_transfer(void);
void ccurl_free_transfer(CURL *transfer);

/// Empties all settings but keeps connections.
void ccurl_reset(CURL *transfer);

CURLcode ccurl_set_number(CURL *transfer, CURLoption option, long value);
CURLcode ccurl_set_size(CURL *transfer, CURLoption option, curl_off_t value);
/// The text is copied, except for `CURLOPT_POSTFIELDS`.
CURLcode ccurl_set_text(CURL *transfer, CURLoption option, const char *value);
/// Name and password go by basic or digest authentication, whichever the server offers.
CURLcode ccurl_set_password(CURL *transfer, const char *user, const char *password);
CURLcode ccurl_set_token(CURL *transfer, const char *token);
CURLcode ccurl_set_headers(CURL *transfer, struct curl_slist *headers);
/// `option` is `CURLOPT_WRITEFUNCTION` or `CURLOPT_HEADERFUNCTION`.
CURLcode ccurl_set_take(CURL *transfer, CURLoption option, CCurlTake take);
/// `option` is `CURLOPT_WRITEDATA` or `CURLOPT_HEADERDATA`.
CURLcode ccurl_set_context(CURL *transfer, CURLoption option, void *context);

/// Has a function asked whether to go on: at every piece, and once a second while none comes.
CURLcode ccurl_set_watch(CURL *transfer, CCurlWatch watch, void *context);

/// Carries the transfer out.
CURLcode ccurl_perform(CURL *transfer);
/// The HTTP status of the last answer, 0 where none came.
long ccurl_status(CURL *transfer);
const char *ccurl_reason(CURLcode code);

struct curl_slist *ccurl_append(struct curl_slist *list, const char *text);
void ccurl_free_list(struct curl_slist *list);

#endif
