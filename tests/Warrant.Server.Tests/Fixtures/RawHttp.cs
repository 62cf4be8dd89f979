using System.Net.Sockets;
using System.Text;

namespace Warrant.Server.Tests;

/// <summary>Bytes to the server as they are, for what no client would send.</summary>
static class RawHttp
{
    /// <summary>The whole answer; the request must ask for the connection to be closed, or be refused.</summary>
    public static async Task<string> Ask(Uri server, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Host, server.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    public static Task<string> Get(Uri server, string target, string host) => Ask(server, $"GET {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
}
