// libcurl for Swift: its header, and the calls that Swift cannot make because they end in "...".

#ifndef CCURL_H
#define CCURL_H
#include <curl/curl.h>
#include <stddef.h>

/// Takes `one * count` bytes. Any result but that number ends the transfer.
typedef size_t (*ccurl_sink)(char *bytes, size_t one, size_t count, void *context);

CURLcode ccurl_set_number(CURL *, CURLoption, long);
/// Strings are copied by libcurl; CURLOPT_POSTFIELDS, lists and contexts are not.
CURLcode ccurl_set_pointer(CURL *, CURLoption, const void *);
CURLcode ccurl_set_sink(CURL *, CURLoption, ccurl_sink);

/// One of the CURLINFO_… that are a `long`; 0 when libcurl does not know.
long ccurl_number(CURL *, CURLINFO);
/// One of the CURLINFO_…_TIME_T, in microseconds; 0 when that point was not reached.
long ccurl_microseconds(CURL *, CURLINFO);
#endif
