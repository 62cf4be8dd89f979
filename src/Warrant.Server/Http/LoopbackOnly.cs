using Microsoft.AspNetCore.Http;

namespace Warrant.Server;

/// <summary>Answers only to the names of this machine, and only to questions.</summary>
/// <remarks>The pages listen on the loopback interface alone. But a name that an attacker owns can be made to point there, and the visitor's browser would then let the attacker's page read what is served
/// (DNS rebinding). Such a request still carries the attacker's name in `Host`.</remarks>
static class LoopbackOnly
{
    static readonly string[] names = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The status to refuse a request with and the sentence for it; null where it may pass.</summary>
    public static (int Status, string Why)? Refusal(HttpRequest request)
    {
        if (!names.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase)) return (StatusCodes.Status421MisdirectedRequest, "These pages answer only to localhost, 127.0.0.1 and [::1].");
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return (StatusCodes.Status405MethodNotAllowed, "These pages can only be read.");
        return null;
    }
}
