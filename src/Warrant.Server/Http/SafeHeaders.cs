using Microsoft.AspNetCore.Http;

namespace Warrant.Server;

/// <summary>What every answer carries, whatever it is: a page may load what this server sends and nothing else, and nobody else may load or frame it.</summary>
static class SafeHeaders
{
    // No inline script, no inline style, no picture from elsewhere: text of a case that got through as markup could still do nothing.
    const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        // A page is asked for again each time, and comes again only if it is another one.
        headers.CacheControl = "no-cache";
    }
}
